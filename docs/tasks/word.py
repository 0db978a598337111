"""What the clipboard holds after a copy in Word: its HTML with styles, conditions and a list that is none in HTML."""

_ITEM = """
<p class=MsoListParagraphCxSp{place} style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>{text}<o:p></o:p></span></p>
"""
FROM_WORD = (
    """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<p class=MsoNormal><span lang=EN-GB style='color:#1F4E79'>For the years to come the service has three aims:
<o:p></o:p></span></p>
"""
    + _ITEM.format(place="First", text="<b style='mso-bidi-font-weight:normal'>one office</b> for all traders")
    + _ITEM.format(place="Middle", text="a new laboratory")
    + _ITEM.format(place="Last", text="training in post-clearance audit")
    + """
<p class=MsoNormal><span lang=EN-GB style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="Picture_1"
style='width:96pt;height:48pt'><v:imagedata src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png"/></v:shape>
<![endif]--><![if !vml]><img width=128 height=64 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.png"
v:shapes="Picture_1"><![endif]></span><span lang=EN-GB>All three begin in <i style='mso-bidi-font-style:
normal'>2021</i>.<o:p></o:p></span></p>
<!--EndFragment-->
</body>
</html>"""
)
WORDS = (
    "For the years to come the service has three aims:\r\n·\tone office for all traders\r\n·\ta new laboratory\r\n"
    "·\ttraining in post-clearance audit\r\nAll three begin in 2021.\r\n"
)
