# The commonest words of languages, to tell which one a page is written in.
[language vi]
và | của | các | là | có | được | cho | không | với | trong | những | đã | tại | về | này | người | năm | ngày | đến | để
[language en]
the | of | and | to | in | is | was | were | for | with | that | this | by | from | are | has | have | been | which | their
[language fr]
le | les | des | du | et | une | dans | pour | sur | avec | est | sont | par | qui | aux | cette | été
[language de]
der | die | das | und | den | mit | von | für | ist | im | auf | nicht | eine | dem | zu | wurde
[language es]
el | los | las | del | y | una | por | con | para | que | se | como | es | su | fue
