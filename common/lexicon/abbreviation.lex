# Short forms spelled out where a value needs its full form.
[abbreviation]
Bệnh viện Đa khoa | =BVĐK | BV ĐK | Bệnh viện ĐK
Bệnh viện Đa khoa khu vực | =BVĐKKV | BV ĐKKV | Bệnh viện ĐKKV | BVĐK KV
Bệnh viện | =BV
Bệnh viện Quân y | =BVQY
Bệnh viện Y học cổ truyền | =BVYHCT | Bệnh viện YHCT
Đa khoa | =ĐK
Đa khoa khu vực | =ĐKKV
Đa khoa Quốc tế | =ĐKQT
Trung tâm Y tế | =TTYT
Trạm Y tế | =TYT
Ủy ban nhân dân | =UBND
Hội đồng nhân dân | =HĐND
Ban Chấp hành | =BCH | =Ban CH
Ban Thường vụ | =BTV | =Ban TV
Ủy ban Kiểm tra | =UBKT
Mặt trận Tổ quốc | =MTTQ
Liên đoàn Lao động | =LĐLĐ
Công đoàn cơ sở | =CĐCS | CĐ cơ sở
Thanh niên Cộng sản | =TNCS
Trung ương | =TW | =TƯ | =T.Ư
Sở Y tế | =SYT
Bộ Y tế | =BYT
Y học cổ truyền | =YHCT
Phục hồi chức năng | =PHCN
Công tác xã hội | =CTXH
Kế hoạch tổng hợp | =KHTH
Tổ chức cán bộ | =TCCB
Tổ chức hành chính | =TCHC
Hành chính quản trị | =HCQT
Tài chính kế toán | =TCKT
Công nghệ thông tin | =CNTT
Hồi sức cấp cứu | =HSCC
Kiểm soát nhiễm khuẩn | =KSNK
Chữ thập đỏ | =CTĐ
thành phố | =TP | =TP. | =Tp | =Tp. | =T.P | =T.P.
thị xã | =TX | =TX. | =T.X | =T.X.
Bộ Chỉ huy Quân sự | Bộ CHQS | =BCHQS
Phổ thông dân tộc bán trú | =PTDTBT
Phổ thông dân tộc nội trú | =PTDTNT
Thành phố Hồ Chí Minh | =TP.HCM | =TPHCM | =TP HCM | =Tp.HCM | =Tp HCM | =TP.Hồ Chí Minh | =TP Hồ Chí Minh | =Tp Hồ Chí Minh
Công đoàn ngành | CĐ ngành
Bệnh viện Trung ương | =BVTW
Liên hiệp Thanh niên | =LHTN
Liên hiệp Phụ nữ | =LHPN
Lao động - Thương binh và Xã hội | =LĐTBXH | =LĐ-TB&XH | =LĐTB&XH | =LĐ-TBXH
Cựu chiến binh | =CCB
Bảo hiểm xã hội | =BHXH
Công an nhân dân | =CAND
An ninh nhân dân | =ANND
Thanh niên xung phong | =TNXP
Huyện ủy | =HU
Tỉnh ủy | =TU
