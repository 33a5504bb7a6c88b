"""An e-mail as a file that a mail program opens as a draft of its own; nothing is ever sent from here.

RFC 5322 with MIME, 7 bits wide, so that it survives every program. `X-Unsent: 1` makes Outlook and others
open it for editing instead of reading.
"""

import hashlib
from dataclasses import dataclass
from email.errors import MessageDefect
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from cardkeeper.core.merge import clean

_SEVEN_BIT = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address and the name of whom it belongs to."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with it; `media_type` such as "application/pdf"."""

    name: str
    media_type: str
    content: bytes


def write(
    to: Mailbox,
    subject: str,
    body: str,
    *,
    sender: Mailbox | None = None,
    attachments: tuple[Attachment, ...] = (),
    blind: tuple[Mailbox, ...] = (),
) -> bytes:
    """The draft as the bytes of an .eml file, the same for the same arguments; `body` is plain text.

    `blind` get a copy that the others know nothing of.
    Raises ValueError for an address that no mail program takes. A line break in a name or the subject never
    becomes a header of its own.
    """
    message = EmailMessage(policy=_SEVEN_BIT)
    message["X-Unsent"] = "1"
    message["To"] = _address(to)
    if sender is not None and is_address(sender.address):
        message["From"] = _address(sender)
    if blind:
        message["Bcc"] = [_address(mailbox) for mailbox in blind]
    message["Subject"] = clean(subject)
    message.set_content(body.rstrip("\n") + "\n")
    for attachment in attachments:
        kind, _slash, subtype = attachment.media_type.partition("/")
        message.add_attachment(attachment.content, maintype=kind, subtype=subtype, filename=attachment.name)
    if attachments:
        # Neither base64 nor quoted-printable can hold "=_"; the message's own digest keeps it the same.
        digest = hashlib.sha256(b"\0".join([body.encode(), *(each.content for each in attachments)]))
        message.set_boundary(f"=_{digest.hexdigest()[:32]}")
    return message.as_bytes()


def is_address(text: str) -> bool:
    """Whether a mail program would take it; letters beyond ASCII are allowed behind the @ only."""
    try:
        _address(Mailbox(text))
    except ValueError:
        return False
    return True


def _address(mailbox: Mailbox) -> Address:
    local, at, domain = mailbox.address.strip().rpartition("@")
    try:
        plain = f"{local}{at}{domain.encode('idna').decode('ascii')}"
        return Address(clean(mailbox.name), addr_spec=plain)
    except (MessageDefect, UnicodeError, IndexError) as trouble:
        raise ValueError(f"no mail program takes {mailbox.address!r}") from trouble
