# Academic and professional titles as they stand before names: spelled out, shortened, glued.
# Glued chains (PGS.TS.BS) are read one title after the other; only what cannot be cut stands here whole.
[degree]
Giáo sư | GS | Giáo sư Y học
Phó Giáo sư | PGS | Phó GS | P.GS
Viện sĩ | Viện sỹ | VS
Tiến sĩ khoa học | Tiến sỹ khoa học | TSKH | TS.KH
Tiến sĩ | Tiến sỹ | TS | T.S | Tiến sĩ Y học | Tiến sỹ Y học | Tiến sĩ Dược học | TSYH | TSYK
Thạc sĩ | Thạc sỹ | ThS | Th.S | Thạc sĩ Y học | Thạc sỹ Y học | ThSYK | Thạc sĩ Y khoa
Nghiên cứu sinh | NCS
Bác sĩ chuyên khoa II | Bác sỹ chuyên khoa II | Bác sĩ chuyên khoa cấp II | Bác sỹ chuyên khoa cấp II | Bác sĩ CKII | Bác sỹ CKII | Bác sĩ CK II | Bác sỹ CK II | BSCKII | BSCK II | BS.CKII | BS.CK II | BS.CK.II | BS CKII | BS CK II | BS-CKII | BS,CKII | BSC.KII | BSKII | BS.KII | BS CK.II | BSCK.II | CKII | CK II | Chuyên khoa II | chuyên khoa cấp II | =BSCK2 | =BS.CK2 | =BS CK2 | =BSCKI I | =BsCK2 | =Bs CK2 | =Bs.CK2 | =CK2 | =Bác sĩ CK2 | =Bác sỹ CK2 | =Bác sĩ chuyên khoa 2 | =Bác sỹ chuyên khoa 2 | =bác sĩ chuyên khoa 2 | =bác sỹ chuyên khoa 2 | =Bác sĩ Chuyên khoa 2 | =Bác sĩ chuyên khoa cấp 2 | =bác sĩ CK2 | =BS CKI I | =bác sĩ chuyên khoa cấp 2
Bác sĩ chuyên khoa I | Bác sỹ chuyên khoa I | Bác sĩ chuyên khoa cấp I | Bác sỹ chuyên khoa cấp I | Bác sĩ CKI | Bác sỹ CKI | Bác sĩ CK I | Bác sỹ CK I | BSCKI | BSCK I | BS.CKI | BS.CK I | BS.CK.I | BS CKI | BS CK I | BS-CKI | BS,CKI | BSKI | BS.KI | BS CK.I | BSCK.I | CKI | CK I | Chuyên khoa I | chuyên khoa cấp I | =BSCK1 | =BS.CK1 | =BS CK1 | =BsCK1 | =Bs CK1 | =Bs.CK1 | =CK1 | =Bác sĩ CK1 | =Bác sỹ CK1 | =Bác sĩ chuyên khoa 1 | =Bác sỹ chuyên khoa 1 | =bác sĩ chuyên khoa 1 | =bác sỹ chuyên khoa 1 | =Bác sĩ Chuyên khoa 1 | =Bác sĩ chuyên khoa cấp 1 | =bác sĩ CK1 | =bác sĩ chuyên khoa cấp 1
Bác sĩ nội trú | Bác sỹ nội trú | BSNT | BS.NT | BS NT
Bác sĩ cao cấp | Bác sỹ cao cấp | BSCC | BS.CC | BS CC
Bác sĩ chính | Bác sỹ chính | BSC
Bác sĩ đa khoa | Bác sỹ đa khoa | BSĐK | BS.ĐK
Bác sĩ Răng Hàm Mặt | BSRHM
Bác sĩ Y học cổ truyền | Bác sỹ Y học cổ truyền | BSYHCT | BS.YHCT
Bác sĩ Y học dự phòng | BSYHDP | BS.YHDP
Bác sĩ | Bác sỹ | BS | B.S | BSĨ | Bác sí | bác sĩ quân y
Dược sĩ chuyên khoa II | Dược sỹ chuyên khoa II | Dược sĩ CKII | Dược sỹ CKII | DSCKII | DSCK II | DS.CKII | DS CKII | DS.CK II | DS CK II | Dược sĩ chuyên khoa cấp II | =DSCK2 | =DS.CK2 | =DS CK2 | =Dược sĩ chuyên khoa 2
Dược sĩ chuyên khoa I | Dược sỹ chuyên khoa I | Dược sĩ CKI | Dược sỹ CKI | DSCKI | DSCK I | DS.CKI | DS CKI | DS.CK I | DS CK I | Dược sĩ chuyên khoa cấp I | =DSCK1 | =DS.CK1 | =DS CK1 | =Dược sĩ chuyên khoa 1
Dược sĩ đại học | Dược sỹ đại học | DSĐH | DS.ĐH
Dược sĩ cao đẳng | DSCĐ
Dược sĩ trung học | DSTH
Dược sĩ | Dược sỹ | DS
Điều dưỡng chuyên khoa II | ĐDCKII | ĐD.CKII | ĐD CKII | Điều dưỡng CKII | =ĐDCK2 | =Điều dưỡng chuyên khoa 2
Điều dưỡng chuyên khoa I | ĐDCKI | ĐD.CKI | ĐD CKI | ĐDCK I | Điều dưỡng CKI | Điều dưỡng chuyên khoa cấp I | =ĐDCK1 | =ĐD CK1 | =ĐD.CK1 | =Điều dưỡng CK1 | =Điều dưỡng chuyên khoa 1
Điều dưỡng đại học | ĐDĐH | ĐD.ĐH
Điều dưỡng cao đẳng | ĐDCĐ
Điều dưỡng trung học | ĐDTH
Điều dưỡng viên | ĐDV
Điều dưỡng | ĐD | =Đd
Nữ hộ sinh | NHS | HSV | Hộ sinh viên
Hộ sinh
Hộ sinh trung học | NHSTH | HSTH
Hộ sinh cao đẳng | HSCĐ
Hộ sinh chuyên khoa I | HSCKI | HS.CKI
Kỹ thuật viên chuyên khoa I | KTVCKI | KTV.CKI
Kỹ thuật viên đại học | KTVĐH
Kỹ thuật viên | Kĩ thuật viên | KTV | Kỹ thuật y | KTY
Cử nhân điều dưỡng | CNĐD | CN.ĐD | CN ĐD | CN. Điều dưỡng | CN Điều dưỡng | Cử nhân ĐD
Cử nhân hộ sinh | CNHS | CN.HS | CN Hộ sinh
Cử nhân xét nghiệm | CNXN | CN.XN | CN Xét nghiệm
Cử nhân kỹ thuật y học | CNKTYH
Cử nhân y tế công cộng | CNYTCC | CN.YTCC
Cử nhân chẩn đoán hình ảnh | CNCĐHA
Cử nhân dinh dưỡng | CNDD
Cử nhân công tác xã hội | CNCTXH
Cử nhân kinh tế | CNKT
Cử nhân luật
Cử nhân | CN | C.N
Y sĩ đa khoa | Y sỹ đa khoa | YSĐK
Y sĩ Y học cổ truyền | YSYHCT
Y sĩ | Y sỹ | YS
Y tá | y tá trưởng
Lương y
Kỹ sư | Kĩ sư | KS
Kiến trúc sư | KTS
Luật sư | LS
Thầy thuốc Nhân dân | TTND | Thầy thuốc ND
Thầy thuốc Ưu tú | TTƯT | TTUT | TTƯ T
Nhà giáo Nhân dân | NGND
Nhà giáo Ưu tú | NGƯT | NGUT
Nghệ sĩ Nhân dân | NSND | Nghệ sỹ Nhân dân
Nghệ sĩ Ưu tú | NSƯT | Nghệ sỹ Ưu tú
Nghệ nhân Ưu tú
Anh hùng Lao động | AHLĐ
Anh hùng Lực lượng vũ trang nhân dân | AHLLVT | Anh hùng LLVTND | Anh hùng LLVT nhân dân | AHLLVTND
Chuyên viên cao cấp | CVCC
Giảng viên cao cấp | GVCC
