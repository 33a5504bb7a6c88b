"""What a card looks like and says: designs, verses, pictures, the sender."""
