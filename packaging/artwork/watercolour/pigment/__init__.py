"""The pigment engine: strokes of watercolour laid into grey density maps, one map per palette slot."""
