"""What the file says of itself: title, author, dates, that it is PDF/UA-1 and PDF/A-2a, and its colours.

The XMP packet says the same as the information dictionary (ISO 19005-2, 6.6.3), and describes the one property of
its own that XMP does not know, pdfuaid:part (6.6.2.3).
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from wcodesk.model.normal import clean_text
from wcodesk.model.resources import resource
from wcodesk.reports.outline import Outline
from wcodesk.reports.pdf.objects import PdfFile, reference, text

CREATOR = "WCO Desk"
PRODUCER = "WCO Desk"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class About(NamedTuple):
    """What is said in both places. date: at midnight UTC."""

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date


def about(outline: Outline) -> About:
    """What the file of an outline says of itself; a title is never empty."""
    title = " – ".join(part for part in (outline.title, outline.month, outline.part, outline.subject) if part)
    words = (clean_text(" ".join(text.split())) for text in (title, outline.author, outline.subject or outline.part))
    title, author, subject = words
    return About(title or CREATOR, author, subject, outline.language, outline.date)


def information(said: About) -> bytes:
    """The information dictionary."""
    date = said.date.strftime("D:%Y%m%d000000+00'00'").encode()
    return b"<</Title %b/Author %b/Subject %b/Creator %b/Producer %b/CreationDate(%b)/ModDate(%b)>>" % (
        text(said.title), text(said.author), text(said.subject), text(CREATOR), text(PRODUCER), date, date,
    )  # fmt: skip


def packet(said: About) -> bytes:
    """The XMP packet."""
    return _XMP.format(
        title=_escaped(said.title),
        author=_escaped(said.author),
        subject=_escaped(said.subject),
        language=_escaped(said.language),
        creator=CREATOR,
        producer=PRODUCER,
        date=said.date.strftime("%Y-%m-%dT00:00:00+00:00"),
    ).encode()


def output_intent(file: PdfFile) -> bytes:
    """The colours are those of sRGB; the profile was made with Little CMS."""
    number = file.reserve()
    file.stream(number, resource("colour", "srgb.icc").read_bytes(), b"/N 3")
    return b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %b>>" % (
        reference(number)
    )


def _escaped(text: str) -> str:
    """Text for XML. The function of xml.sax that does this imports the whole of urllib, with ssl."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
