# Academic and professional titles as they stand before names: spelled out, shortened, glued.
# Chains with points (PGS.TS.BS) are read one title after the other; what cannot be cut stands here whole, and several titles
# in one word are named with " + " between them.
[degree]
Giáo sư | GS | G.S | Giáo sư Y học | Giáo sư Dược học
Phó Giáo sư | PGS | P.GS | P.G.S | Phó GS | Phó giáo sư Y học
Viện sĩ | Viện sỹ | VS
Tiến sĩ khoa học | Tiến sỹ khoa học | TSKH | TS.KH
Tiến sĩ | Tiến sỹ | TS | T.S | T/S | Tiến sí | Tiên sĩ | TSYH | TSYK | Tiến sĩ Y học | Tiến sỹ Y học
| Tiến sĩ Y khoa | Tiến sỹ Y khoa | Tiến sĩ Dược học | Tiến sỹ Dược học | Tiến sĩ Y tế công cộng
| Tiến sỹ Y tế công cộng | Tiến sĩ Y học cổ truyền | Tiến sỹ Y học cổ truyền | Tiến sĩ Điều dưỡng học
| Tiến sỹ Điều dưỡng học | Tiến sĩ Luật | Tiến sỹ Luật | Tiến sĩ Luật học | Tiến sỹ Luật học | Tiến sĩ Kinh tế
| Tiến sỹ Kinh tế | Tiến sĩ Quản lý giáo dục | Tiến sỹ Quản lý giáo dục | Tiến sĩ Quân sự | Tiến sỹ Quân sự
| Tiến sĩ Sinh học | Tiến sỹ Sinh học | Tiến sĩ Hóa học | Tiến sỹ Hóa học | Tiến sĩ Tâm lý học
| Tiến sỹ Tâm lý học | Tiến sĩ Xã hội học | Tiến sỹ Xã hội học | Tiến sĩ Triết học | Tiến sỹ Triết học
| Tiến sĩ Chính trị học | Tiến sỹ Chính trị học
Thạc sĩ | Thạc sỹ | ThS | Th.S | Th.sĩ | Th.sỹ | Th sĩ | Th/S | Thạc sí | Thac sĩ | ThSYK | ThSYH
| Thạc sĩ Y học | Thạc sỹ Y học | Thạc sĩ Y khoa | Thạc sỹ Y khoa | Thạc sĩ Dược học | Thạc sỹ Dược học
| Thạc sĩ Y tế công cộng | Thạc sỹ Y tế công cộng | Thạc sĩ Y học cổ truyền | Thạc sỹ Y học cổ truyền
| Thạc sĩ Điều dưỡng học | Thạc sỹ Điều dưỡng học | Thạc sĩ Luật | Thạc sỹ Luật | Thạc sĩ Luật học
| Thạc sỹ Luật học | Thạc sĩ Kinh tế | Thạc sỹ Kinh tế | Thạc sĩ Khoa học | Thạc sỹ Khoa học
| Thạc sĩ Quản lý giáo dục | Thạc sỹ Quản lý giáo dục | Thạc sĩ Quân sự | Thạc sỹ Quân sự | Thạc sĩ Sinh học
| Thạc sỹ Sinh học | Thạc sĩ Hóa học | Thạc sỹ Hóa học | Thạc sĩ Tâm lý học | Thạc sỹ Tâm lý học
| Thạc sĩ Xã hội học | Thạc sỹ Xã hội học | Thạc sĩ Triết học | Thạc sỹ Triết học | Thạc sĩ Chính trị học
| Thạc sỹ Chính trị học | Thạc sĩ Nhi khoa | Thạc sỹ Nhi khoa | Thạc sĩ Ngoại khoa | Thạc sỹ Ngoại khoa
| Thạc sĩ Nội khoa | Thạc sỹ Nội khoa | Thạc sĩ Sản phụ khoa | Thạc sỹ Sản phụ khoa
| Thạc sĩ Quản lý bệnh viện | Thạc sỹ Quản lý bệnh viện | Thạc sĩ Quản lý y tế | Thạc sỹ Quản lý y tế
| Thạc sĩ Tổ chức quản lý dược | Thạc sỹ Tổ chức quản lý dược | Thạc sĩ Quản trị kinh doanh
| Thạc sỹ Quản trị kinh doanh | Thạc sĩ Quản trị nhân lực | Thạc sỹ Quản trị nhân lực | Thạc sĩ Quản lý công
| Thạc sỹ Quản lý công | Thạc sĩ Quản lý kinh tế | Thạc sỹ Quản lý kinh tế | Thạc sĩ Quản lý nhà nước
| Thạc sỹ Quản lý nhà nước | Thạc sĩ Tài chính - Ngân hàng | Thạc sỹ Tài chính - Ngân hàng | Thạc sĩ Kế toán
| Thạc sỹ Kế toán | Thạc sĩ Công tác xã hội | Thạc sỹ Công tác xã hội | Thạc sĩ Công nghệ thông tin
| Thạc sỹ Công nghệ thông tin | Thạc sĩ Xây dựng Đảng | Thạc sỹ Xây dựng Đảng | Thạc sĩ Quan hệ quốc tế
| Thạc sỹ Quan hệ quốc tế | Thạc sĩ Y học dự phòng | Thạc sỹ Y học dự phòng | Thạc sĩ Dinh dưỡng
| Thạc sỹ Dinh dưỡng | Thạc sĩ Kỹ thuật | Thạc sỹ Kỹ thuật | Thạc sĩ Giáo dục học | Thạc sỹ Giáo dục học
| Thạc sĩ Ngôn ngữ Anh | Thạc sỹ Ngôn ngữ Anh
Nghiên cứu sinh | NCS
# of physicians
Bác sĩ chuyên khoa II | Bác sĩ chuyên khoa 2 | Bác sĩ chuyên khoa cấp II | Bác sĩ chuyên khoa cấp 2
| Bác sĩ CKII | Bác sĩ CK II | Bác sĩ CK 2 | Bác sỹ chuyên khoa II | Bác sỹ chuyên khoa 2
| Bác sỹ chuyên khoa cấp II | Bác sỹ chuyên khoa cấp 2 | Bác sỹ CKII | Bác sỹ CK II | Bác sỹ CK 2 | BSCKII
| BSCK II | BSCK2 | BSCK.II | BSCK.2 | BS.CKII | BS.CK II | BS.CK2 | BS.CK.II | BS.CK.2 | BS - CKII | BS - CK II
| BS - CK2 | BS - CK.II | BS - CK.2 | BS, CKII | BS, CK II | BS, CK2 | BS, CK.II | BS, CK.2 | BS/CKII | BS/CK II
| BS/CK2 | BS/CK.II | BS/CK.2 | BS CKII | BS CK II | BS CK.II | BS CK2 | BS CK.2 | BSKII | BS.KII | B.SCKII
| B.SCK II | B.SCK2 | B.SCK.II | B.SCK.2 | B.S.CKII | B.S.CK II | B.S.CK2 | B.S.CK.II | B.S.CK.2 | B.S - CKII
| B.S - CK II | B.S - CK2 | B.S - CK.II | B.S - CK.2 | B.S, CKII | B.S, CK II | B.S, CK2 | B.S, CK.II
| B.S, CK.2 | B.S/CKII | B.S/CK II | B.S/CK2 | B.S/CK.II | B.S/CK.2 | B.S CKII | B.S CK II | B.S CK.II | B.S CK2
| B.S CK.2 | B.SKII | B.S.KII | BSC.KII | =BSCKI I | =BS CKI I | CKII | CK II | CK.II | CK2 | Chuyên khoa II
| Chuyên khoa cấp II | Chuyên khoa 2 | Chuyên khoa cấp 2
Bác sĩ chuyên khoa I | Bác sĩ chuyên khoa 1 | Bác sĩ chuyên khoa cấp I | Bác sĩ chuyên khoa cấp 1 | Bác sĩ CKI
| Bác sĩ CK I | Bác sĩ CK 1 | Bác sỹ chuyên khoa I | Bác sỹ chuyên khoa 1 | Bác sỹ chuyên khoa cấp I
| Bác sỹ chuyên khoa cấp 1 | Bác sỹ CKI | Bác sỹ CK I | Bác sỹ CK 1 | BSCKI | BSCK I | BSCK1 | BSCK.I | BSCK.1
| BS.CKI | BS.CK I | BS.CK1 | BS.CK.I | BS.CK.1 | BS - CKI | BS - CK I | BS - CK1 | BS - CK.I | BS - CK.1
| BS, CKI | BS, CK I | BS, CK1 | BS, CK.I | BS, CK.1 | BS/CKI | BS/CK I | BS/CK1 | BS/CK.I | BS/CK.1 | BS CKI
| BS CK I | BS CK.I | BS CK1 | BS CK.1 | BSKI | BS.KI | B.SCKI | B.SCK I | B.SCK1 | B.SCK.I | B.SCK.1 | B.S.CKI
| B.S.CK I | B.S.CK1 | B.S.CK.I | B.S.CK.1 | B.S - CKI | B.S - CK I | B.S - CK1 | B.S - CK.I | B.S - CK.1
| B.S, CKI | B.S, CK I | B.S, CK1 | B.S, CK.I | B.S, CK.1 | B.S/CKI | B.S/CK I | B.S/CK1 | B.S/CK.I | B.S/CK.1
| B.S CKI | B.S CK I | B.S CK.I | B.S CK1 | B.S CK.1 | B.SKI | B.S.KI | CKI | CK I | CK.I | CK1 | Chuyên khoa I
| Chuyên khoa cấp I | Chuyên khoa 1 | Chuyên khoa cấp 1
Bác sĩ nội trú | Bác sỹ nội trú | BSNT | BS.NT | BS NT | Bác sĩ chuyên khoa nội trú | BSCKNT
Bác sĩ cao cấp | Bác sỹ cao cấp | BSCC | BS.CC | BS CC | Bác sĩ CC
Bác sĩ chính | Bác sỹ chính | BSC | BS.C | BS chính
Bác sĩ đa khoa | Bác sỹ đa khoa | BSĐK | BS.ĐK | BS ĐK | BS đa khoa
Bác sĩ Y học cổ truyền | Bác sỹ Y học cổ truyền | BSYHCT | BS.YHCT | BS YHCT
Bác sĩ Y học dự phòng | Bác sỹ Y học dự phòng | BSYHDP | BS.YHDP | BS YHDP
Bác sĩ Răng Hàm Mặt | Bác sỹ Răng Hàm Mặt | BSRHM | BS.RHM | BS RHM
Bác sĩ | Bác sỹ | BS | B.S | BSĨ | B.sĩ | B/s | Bác sí | bác sĩ quân y | bác sỹ quân y
# of pharmacists
Dược sĩ chuyên khoa II | Dược sĩ chuyên khoa 2 | Dược sĩ chuyên khoa cấp II | Dược sĩ chuyên khoa cấp 2
| Dược sĩ CKII | Dược sĩ CK II | Dược sĩ CK 2 | Dược sỹ chuyên khoa II | Dược sỹ chuyên khoa 2
| Dược sỹ chuyên khoa cấp II | Dược sỹ chuyên khoa cấp 2 | Dược sỹ CKII | Dược sỹ CK II | Dược sỹ CK 2 | DSCKII
| DSCK II | DSCK2 | DSCK.II | DSCK.2 | DS.CKII | DS.CK II | DS.CK2 | DS.CK.II | DS.CK.2 | DS - CKII | DS - CK II
| DS - CK2 | DS - CK.II | DS - CK.2 | DS, CKII | DS, CK II | DS, CK2 | DS, CK.II | DS, CK.2 | DS/CKII | DS/CK II
| DS/CK2 | DS/CK.II | DS/CK.2 | DS CKII | DS CK II | DS CK.II | DS CK2 | DS CK.2 | DSKII | DS.KII
Dược sĩ chuyên khoa I | Dược sĩ chuyên khoa 1 | Dược sĩ chuyên khoa cấp I | Dược sĩ chuyên khoa cấp 1
| Dược sĩ CKI | Dược sĩ CK I | Dược sĩ CK 1 | Dược sỹ chuyên khoa I | Dược sỹ chuyên khoa 1
| Dược sỹ chuyên khoa cấp I | Dược sỹ chuyên khoa cấp 1 | Dược sỹ CKI | Dược sỹ CK I | Dược sỹ CK 1 | DSCKI
| DSCK I | DSCK1 | DSCK.I | DSCK.1 | DS.CKI | DS.CK I | DS.CK1 | DS.CK.I | DS.CK.1 | DS - CKI | DS - CK I
| DS - CK1 | DS - CK.I | DS - CK.1 | DS, CKI | DS, CK I | DS, CK1 | DS, CK.I | DS, CK.1 | DS/CKI | DS/CK I
| DS/CK1 | DS/CK.I | DS/CK.1 | DS CKI | DS CK I | DS CK.I | DS CK1 | DS CK.1 | DSKI | DS.KI
Dược sĩ cao cấp | Dược sỹ cao cấp | DSCC | DS.CC
Dược sĩ chính | Dược sỹ chính | DSC | DS.C
Dược sĩ đại học | Dược sỹ đại học | DSĐH | DS.ĐH
Dược sĩ cao đẳng | Dược sỹ cao đẳng | DSCĐ | DS.CĐ
Dược sĩ trung học | Dược sỹ trung học | DSTH | DS.TH
Dược sĩ trung cấp | Dược sỹ trung cấp | DSTC | DS.TC
Dược sĩ | Dược sỹ | DS | D.S | Dược sí
Dược tá
# of nurses, midwives and technicians
Điều dưỡng chuyên khoa II | Điều dưỡng chuyên khoa 2 | Điều dưỡng chuyên khoa cấp II
| Điều dưỡng chuyên khoa cấp 2 | Điều dưỡng CKII | Điều dưỡng CK II | Điều dưỡng CK 2 | ĐDCKII | ĐDCK II | ĐDCK2
| ĐDCK.II | ĐDCK.2 | ĐD.CKII | ĐD.CK II | ĐD.CK2 | ĐD.CK.II | ĐD.CK.2 | ĐD - CKII | ĐD - CK II | ĐD - CK2
| ĐD - CK.II | ĐD - CK.2 | ĐD, CKII | ĐD, CK II | ĐD, CK2 | ĐD, CK.II | ĐD, CK.2 | ĐD/CKII | ĐD/CK II | ĐD/CK2
| ĐD/CK.II | ĐD/CK.2 | ĐD CKII | ĐD CK II | ĐD CK.II | ĐD CK2 | ĐD CK.2 | ĐDKII | ĐD.KII
Điều dưỡng chuyên khoa I | Điều dưỡng chuyên khoa 1 | Điều dưỡng chuyên khoa cấp I
| Điều dưỡng chuyên khoa cấp 1 | Điều dưỡng CKI | Điều dưỡng CK I | Điều dưỡng CK 1 | ĐDCKI | ĐDCK I | ĐDCK1
| ĐDCK.I | ĐDCK.1 | ĐD.CKI | ĐD.CK I | ĐD.CK1 | ĐD.CK.I | ĐD.CK.1 | ĐD - CKI | ĐD - CK I | ĐD - CK1 | ĐD - CK.I
| ĐD - CK.1 | ĐD, CKI | ĐD, CK I | ĐD, CK1 | ĐD, CK.I | ĐD, CK.1 | ĐD/CKI | ĐD/CK I | ĐD/CK1 | ĐD/CK.I | ĐD/CK.1
| ĐD CKI | ĐD CK I | ĐD CK.I | ĐD CK1 | ĐD CK.1 | ĐDKI | ĐD.KI
Điều dưỡng đại học | ĐDĐH | ĐD.ĐH
Điều dưỡng cao đẳng | ĐDCĐ | ĐD.CĐ
Điều dưỡng trung học | ĐDTH | ĐD.TH
Điều dưỡng trung cấp | ĐDTC | ĐD.TC
Hộ sinh chuyên khoa II | Hộ sinh chuyên khoa 2 | Hộ sinh chuyên khoa cấp II | Hộ sinh chuyên khoa cấp 2
| Hộ sinh CKII | Hộ sinh CK II | Hộ sinh CK 2 | HSCKII | HSCK II | HSCK2 | HSCK.II | HSCK.2 | HS.CKII | HS.CK II
| HS.CK2 | HS.CK.II | HS.CK.2 | HS - CKII | HS - CK II | HS - CK2 | HS - CK.II | HS - CK.2 | HS, CKII
| HS, CK II | HS, CK2 | HS, CK.II | HS, CK.2 | HS/CKII | HS/CK II | HS/CK2 | HS/CK.II | HS/CK.2 | HS CKII
| HS CK II | HS CK.II | HS CK2 | HS CK.2 | HSKII | HS.KII
Hộ sinh chuyên khoa I | Hộ sinh chuyên khoa 1 | Hộ sinh chuyên khoa cấp I | Hộ sinh chuyên khoa cấp 1
| Hộ sinh CKI | Hộ sinh CK I | Hộ sinh CK 1 | HSCKI | HSCK I | HSCK1 | HSCK.I | HSCK.1 | HS.CKI | HS.CK I
| HS.CK1 | HS.CK.I | HS.CK.1 | HS - CKI | HS - CK I | HS - CK1 | HS - CK.I | HS - CK.1 | HS, CKI | HS, CK I
| HS, CK1 | HS, CK.I | HS, CK.1 | HS/CKI | HS/CK I | HS/CK1 | HS/CK.I | HS/CK.1 | HS CKI | HS CK I | HS CK.I
| HS CK1 | HS CK.1 | HSKI | HS.KI
Hộ sinh đại học | HSĐH | HS.ĐH | NHSĐH
Hộ sinh cao đẳng | HSCĐ | HS.CĐ | NHSCĐ
Hộ sinh trung học | HSTH | HS.TH | NHSTH
Hộ sinh trung cấp | HSTC | HS.TC | NHSTC
Kỹ thuật viên chuyên khoa II | Kỹ thuật viên chuyên khoa 2 | Kỹ thuật viên chuyên khoa cấp II
| Kỹ thuật viên chuyên khoa cấp 2 | Kỹ thuật viên CKII | Kỹ thuật viên CK II | Kỹ thuật viên CK 2
| Kĩ thuật viên chuyên khoa II | Kĩ thuật viên chuyên khoa 2 | Kĩ thuật viên chuyên khoa cấp II
| Kĩ thuật viên chuyên khoa cấp 2 | Kĩ thuật viên CKII | Kĩ thuật viên CK II | Kĩ thuật viên CK 2 | KTVCKII
| KTVCK II | KTVCK2 | KTVCK.II | KTVCK.2 | KTV.CKII | KTV.CK II | KTV.CK2 | KTV.CK.II | KTV.CK.2 | KTV - CKII
| KTV - CK II | KTV - CK2 | KTV - CK.II | KTV - CK.2 | KTV, CKII | KTV, CK II | KTV, CK2 | KTV, CK.II
| KTV, CK.2 | KTV/CKII | KTV/CK II | KTV/CK2 | KTV/CK.II | KTV/CK.2 | KTV CKII | KTV CK II | KTV CK.II | KTV CK2
| KTV CK.2 | KTVKII | KTV.KII
Kỹ thuật viên chuyên khoa I | Kỹ thuật viên chuyên khoa 1 | Kỹ thuật viên chuyên khoa cấp I
| Kỹ thuật viên chuyên khoa cấp 1 | Kỹ thuật viên CKI | Kỹ thuật viên CK I | Kỹ thuật viên CK 1
| Kĩ thuật viên chuyên khoa I | Kĩ thuật viên chuyên khoa 1 | Kĩ thuật viên chuyên khoa cấp I
| Kĩ thuật viên chuyên khoa cấp 1 | Kĩ thuật viên CKI | Kĩ thuật viên CK I | Kĩ thuật viên CK 1 | KTVCKI
| KTVCK I | KTVCK1 | KTVCK.I | KTVCK.1 | KTV.CKI | KTV.CK I | KTV.CK1 | KTV.CK.I | KTV.CK.1 | KTV - CKI
| KTV - CK I | KTV - CK1 | KTV - CK.I | KTV - CK.1 | KTV, CKI | KTV, CK I | KTV, CK1 | KTV, CK.I | KTV, CK.1
| KTV/CKI | KTV/CK I | KTV/CK1 | KTV/CK.I | KTV/CK.1 | KTV CKI | KTV CK I | KTV CK.I | KTV CK1 | KTV CK.1
| KTVKI | KTV.KI
Kỹ thuật viên đại học | KTVĐH | KTV.ĐH | Kĩ thuật viên đại học
Kỹ thuật viên cao đẳng | KTVCĐ | KTV.CĐ | Kĩ thuật viên cao đẳng
Kỹ thuật viên trung học | KTVTH | KTV.TH | Kĩ thuật viên trung học
Kỹ thuật viên trung cấp | KTVTC | KTV.TC | Kĩ thuật viên trung cấp
Điều dưỡng viên | ĐDV
Điều dưỡng | ĐD | Đ.D
Nữ hộ sinh | NHS | HSV | Hộ sinh viên | N.H.S
Hộ sinh
Kỹ thuật viên | Kĩ thuật viên | KTV | Kỹ thuật y | KTY
# of bachelors
Cử nhân điều dưỡng | CNĐD | CN.ĐD | CN ĐD | CN điều dưỡng | CN. điều dưỡng | Cử nhân ĐD
Cử nhân hộ sinh | CNHS | CN.HS | CN HS | CN hộ sinh | CN. hộ sinh | Cử nhân HS
Cử nhân xét nghiệm | CNXN | CN.XN | CN XN | CN xét nghiệm | CN. xét nghiệm | Cử nhân XN
Cử nhân kỹ thuật y học | CNKTYH | CN.KTYH | CN KTYH | CN kỹ thuật y học | CN. kỹ thuật y học | Cử nhân KTYH
Cử nhân kỹ thuật xét nghiệm | CNKTXN | CN.KTXN | CN KTXN | CN kỹ thuật xét nghiệm | CN. kỹ thuật xét nghiệm
| Cử nhân KTXN
Cử nhân y tế công cộng | CNYTCC | CN.YTCC | CN YTCC | CN y tế công cộng | CN. y tế công cộng | Cử nhân YTCC
Cử nhân chẩn đoán hình ảnh | CNCĐHA | CN.CĐHA | CN CĐHA | CN chẩn đoán hình ảnh | CN. chẩn đoán hình ảnh
| Cử nhân CĐHA
Cử nhân kỹ thuật hình ảnh | CNKTHA | CN.KTHA | CN KTHA | CN kỹ thuật hình ảnh | CN. kỹ thuật hình ảnh
| Cử nhân KTHA
Cử nhân dinh dưỡng | CNDD | CN.DD | CN DD | CN dinh dưỡng | CN. dinh dưỡng | Cử nhân DD
Cử nhân công tác xã hội | CNCTXH | CN.CTXH | CN CTXH | CN công tác xã hội | CN. công tác xã hội | Cử nhân CTXH
Cử nhân phục hồi chức năng | CNPHCN | CN.PHCN | CN PHCN | CN phục hồi chức năng | CN. phục hồi chức năng
| Cử nhân PHCN
Cử nhân vật lý trị liệu | CNVLTL | CN.VLTL | CN VLTL | CN vật lý trị liệu | CN. vật lý trị liệu | Cử nhân VLTL
Cử nhân gây mê hồi sức | CNGMHS | CN.GMHS | CN GMHS | CN gây mê hồi sức | CN. gây mê hồi sức | Cử nhân GMHS
Cử nhân tâm lý | CN tâm lý | CN. tâm lý | Cử nhân TL
Cử nhân kinh tế | CNKT | CN kinh tế | CN. kinh tế | Cử nhân KT
Cử nhân quản trị kinh doanh | CNQTKD | CN.QTKD | CN QTKD | CN quản trị kinh doanh | CN. quản trị kinh doanh
| Cử nhân QTKD
Cử nhân công nghệ thông tin | CN công nghệ thông tin | CN. công nghệ thông tin | Cử nhân CNTT
Cử nhân kế toán | CN kế toán | CN. kế toán
Cử nhân hành chính | CN hành chính | CN. hành chính | Cử nhân HC
Cử nhân luật | CN luật | CN. luật
Cử nhân báo chí | CN báo chí | CN. báo chí
Cử nhân chính trị | CN chính trị | CN. chính trị
Cử nhân quân sự | CN quân sự | CN. quân sự
Cử nhân sư phạm | CN sư phạm | CN. sư phạm | Cử nhân SP
Cử nhân | CN | C.N
# of assistants and of traditional medicine
Y sĩ đa khoa | Y sỹ đa khoa | YSĐK | YS.ĐK
Y sĩ Y học cổ truyền | Y sỹ Y học cổ truyền | YSYHCT | YS.YHCT
Y sĩ sản nhi | Y sỹ sản nhi | YSSN | YS.SN
Y sĩ | Y sỹ | YS | Y.S
Y tá | y tá trưởng
Lương y
Lương dược
# of other professions
Kỹ sư | Kĩ sư | KS | K.S
Kiến trúc sư | KTS
Luật sư | LS
Luật gia
Chuyên viên cao cấp | CVCC
Giảng viên cao cấp | GVCC
# titles of honour
Thầy thuốc Nhân dân | TTND | Thầy thuốc ND | TT.ND
Thầy thuốc Ưu tú | TTƯT | TTUT | TTƯ T | TT.ƯT | Thầy thuốc ƯT
Nhà giáo Nhân dân | NGND | NG.ND | Nhà giáo ND
Nhà giáo Ưu tú | NGƯT | NGUT | NG.ƯT | Nhà giáo ƯT
Nghệ sĩ Nhân dân | NSND | Nghệ sỹ Nhân dân
Nghệ sĩ Ưu tú | NSƯT | NSUT | Nghệ sỹ Ưu tú
Nghệ nhân Nhân dân | NNND
Nghệ nhân Ưu tú | NNƯT | NNUT
Anh hùng Lao động | AHLĐ | AHLD | Anh hùng LĐ
Anh hùng Lực lượng vũ trang nhân dân | AHLLVT | AHLLVTND | Anh hùng LLVTND | Anh hùng LLVT nhân dân
| Anh hùng LLVT | Anh hùng Lực lượng vũ trang
# several in one word
Giáo sư + Tiến sĩ | GSTS
Phó Giáo sư + Tiến sĩ | PGSTS
Giáo sư + Tiến sĩ khoa học | GSTSKH
Phó Giáo sư + Tiến sĩ khoa học | PGSTSKH
Giáo sư + Tiến sĩ + Bác sĩ | GSTSBS
Phó Giáo sư + Tiến sĩ + Bác sĩ | PGSTSBS
Tiến sĩ + Bác sĩ | TSBS
Thạc sĩ + Bác sĩ | ThSBS
Tiến sĩ + Bác sĩ chuyên khoa II | TSBSCKII | TSBSCK II | TSBSCK2
Thạc sĩ + Bác sĩ chuyên khoa II | ThSBSCKII | ThSBSCK II | ThSBSCK2 | ThSCKII
Thạc sĩ + Bác sĩ chuyên khoa I | ThSBSCKI | ThSBSCK I | ThSBSCK1
Thạc sĩ + Bác sĩ nội trú | ThSBSNT
Tiến sĩ + Dược sĩ | TSDS
Thạc sĩ + Dược sĩ | ThSDS
Thạc sĩ + Điều dưỡng | ThSĐD
Thạc sĩ + Cử nhân | ThSCN
Thạc sĩ + Kỹ sư | ThSKS
Thạc sĩ + Luật sư | ThSLS
Tiến sĩ + Luật sư | TSLS
