# State awards, titles and honours, with what gives them.
# Named together with who issues them.
[award issued]
Bằng khen | BK
Giấy khen | GK
Cờ thi đua | Cờ thưởng thi đua
Cờ thi đua xuất sắc | Cờ đơn vị xuất sắc | Cờ thi đua đơn vị xuất sắc
Cờ thi đua dẫn đầu | Cờ đơn vị dẫn đầu | Cờ đơn vị dẫn đầu phong trào thi đua
Cờ thi đua của Chính phủ | Cờ thi đua Chính phủ | Cờ đơn vị dẫn đầu phong trào thi đua của Chính phủ
| Cờ thi đua của Thủ tướng Chính phủ
Cờ thi đua của Bộ Quốc phòng | Cờ thi đua Bộ Quốc phòng | Cờ thi đua của BQP | Cờ thi đua BQP
Cờ thi đua của Bộ Công an | Cờ thi đua Bộ Công an | Cờ thi đua của BCA | Cờ thi đua BCA
Cờ thi đua của Bộ Y tế | Cờ thi đua Bộ Y tế | Cờ thi đua của BYT | Cờ thi đua BYT
Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam | Cờ thi đua Tổng Liên đoàn Lao động Việt Nam
| Cờ thi đua của Tổng LĐLĐ Việt Nam | Cờ thi đua của TLĐLĐ Việt Nam | Cờ thi đua Tổng LĐLĐ Việt Nam
| Cờ thi đua TLĐLĐ Việt Nam
Cờ thi đua của Trung ương Đoàn | Cờ thi đua Trung ương Đoàn | Cờ thi đua của TW Đoàn | Cờ thi đua TW Đoàn
Bằng khen của Thủ tướng Chính phủ | Bằng khen Thủ tướng Chính phủ | Bằng khen của Thủ tướng
| Bằng khen Thủ tướng | Bằng khen Chính phủ | Bằng khen của Chính phủ | BK của Thủ tướng Chính phủ
Bằng khen của Bộ trưởng Bộ Y tế | Bằng khen Bộ trưởng Bộ Y tế
Bằng khen của Bộ Y tế | Bằng khen Bộ Y tế
Bằng khen của Bộ trưởng Bộ Quốc phòng | Bằng khen Bộ trưởng Bộ Quốc phòng
Bằng khen của Bộ Quốc phòng | Bằng khen Bộ Quốc phòng
Bằng khen của Bộ trưởng Bộ Công an | Bằng khen Bộ trưởng Bộ Công an
Bằng khen của Bộ Công an | Bằng khen Bộ Công an
Bằng khen của Bộ trưởng Bộ Nội vụ | Bằng khen Bộ trưởng Bộ Nội vụ
Bằng khen của Bộ Nội vụ | Bằng khen Bộ Nội vụ
Bằng khen của Bộ trưởng Bộ Tài chính | Bằng khen Bộ trưởng Bộ Tài chính
Bằng khen của Bộ Tài chính | Bằng khen Bộ Tài chính
Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo | Bằng khen Bộ trưởng Bộ Giáo dục và Đào tạo
Bằng khen của Bộ Giáo dục và Đào tạo | Bằng khen Bộ Giáo dục và Đào tạo
Bằng khen của Tổng Liên đoàn Lao động Việt Nam | Bằng khen Tổng Liên đoàn Lao động Việt Nam
| Bằng khen của Tổng LĐLĐ Việt Nam | Bằng khen của TLĐLĐ Việt Nam | Bằng khen Tổng LĐLĐ Việt Nam
| Bằng khen TLĐLĐ Việt Nam
Bằng khen của Trung ương Đoàn | Bằng khen Trung ương Đoàn | Bằng khen của TW Đoàn | Bằng khen TW Đoàn
Bằng khen của Công đoàn Y tế Việt Nam | Bằng khen Công đoàn Y tế Việt Nam
Cờ thi đua quyết thắng
Cờ truyền thống
Cờ luân lưu
Thư khen
Thư biểu dương
Bằng Lao động sáng tạo
Bằng Tuổi trẻ sáng tạo | Bằng sáng tạo
Bằng chứng nhận danh hiệu
Biểu trưng
Bảng vàng danh dự
Bằng danh dự
Bằng vinh danh
Bằng ghi công
Bằng Tổ quốc ghi công | Tổ quốc ghi công
Bằng có công với nước | Bằng "Có công với nước"
Bảng gia đình vẻ vang
# Orders and medals, highest first; of three or two classes, or of none.
[award medal]
Huân chương Sao vàng
Huân chương Hồ Chí Minh
Huân chương Độc lập | HCĐL
Huân chương Độc lập hạng Nhất | Huân chương Độc lập hạng I | Huân chương Độc lập hạng 1 | HCĐL hạng Nhất
| HCĐL hạng I | HCĐL hạng 1
Huân chương Độc lập hạng Nhì | Huân chương Độc lập hạng II | Huân chương Độc lập hạng 2 | HCĐL hạng Nhì
| HCĐL hạng II | HCĐL hạng 2
Huân chương Độc lập hạng Ba | Huân chương Độc lập hạng III | Huân chương Độc lập hạng 3 | HCĐL hạng Ba
| HCĐL hạng III | HCĐL hạng 3
Huân chương Quân công
Huân chương Quân công hạng Nhất | Huân chương Quân công hạng I | Huân chương Quân công hạng 1
Huân chương Quân công hạng Nhì | Huân chương Quân công hạng II | Huân chương Quân công hạng 2
Huân chương Quân công hạng Ba | Huân chương Quân công hạng III | Huân chương Quân công hạng 3
Huân chương Lao động | HCLĐ
Huân chương Lao động hạng Nhất | Huân chương Lao động hạng I | Huân chương Lao động hạng 1 | HCLĐ hạng Nhất
| HCLĐ hạng I | HCLĐ hạng 1
Huân chương Lao động hạng Nhì | Huân chương Lao động hạng II | Huân chương Lao động hạng 2 | HCLĐ hạng Nhì
| HCLĐ hạng II | HCLĐ hạng 2
Huân chương Lao động hạng Ba | Huân chương Lao động hạng III | Huân chương Lao động hạng 3 | HCLĐ hạng Ba
| HCLĐ hạng III | HCLĐ hạng 3
Huân chương Bảo vệ Tổ quốc | HCBVTQ | Huân chương BVTQ
Huân chương Bảo vệ Tổ quốc hạng Nhất | Huân chương Bảo vệ Tổ quốc hạng I | Huân chương Bảo vệ Tổ quốc hạng 1
| HCBVTQ hạng Nhất | HCBVTQ hạng I | HCBVTQ hạng 1 | Huân chương BVTQ hạng Nhất | Huân chương BVTQ hạng I
| Huân chương BVTQ hạng 1
Huân chương Bảo vệ Tổ quốc hạng Nhì | Huân chương Bảo vệ Tổ quốc hạng II | Huân chương Bảo vệ Tổ quốc hạng 2
| HCBVTQ hạng Nhì | HCBVTQ hạng II | HCBVTQ hạng 2 | Huân chương BVTQ hạng Nhì | Huân chương BVTQ hạng II
| Huân chương BVTQ hạng 2
Huân chương Bảo vệ Tổ quốc hạng Ba | Huân chương Bảo vệ Tổ quốc hạng III | Huân chương Bảo vệ Tổ quốc hạng 3
| HCBVTQ hạng Ba | HCBVTQ hạng III | HCBVTQ hạng 3 | Huân chương BVTQ hạng Ba | Huân chương BVTQ hạng III
| Huân chương BVTQ hạng 3
Huân chương Chiến công
Huân chương Chiến công hạng Nhất | Huân chương Chiến công hạng I | Huân chương Chiến công hạng 1
Huân chương Chiến công hạng Nhì | Huân chương Chiến công hạng II | Huân chương Chiến công hạng 2
Huân chương Chiến công hạng Ba | Huân chương Chiến công hạng III | Huân chương Chiến công hạng 3
Huân chương Đại đoàn kết dân tộc
Huân chương Dũng cảm
Huân chương Hữu nghị
# given until peace, and still worn
Huân chương Chiến thắng
Huân chương Chiến thắng hạng Nhất | Huân chương Chiến thắng hạng I | Huân chương Chiến thắng hạng 1
Huân chương Chiến thắng hạng Nhì | Huân chương Chiến thắng hạng II | Huân chương Chiến thắng hạng 2
Huân chương Chiến thắng hạng Ba | Huân chương Chiến thắng hạng III | Huân chương Chiến thắng hạng 3
Huân chương Kháng chiến
Huân chương Kháng chiến hạng Nhất | Huân chương Kháng chiến hạng I | Huân chương Kháng chiến hạng 1
Huân chương Kháng chiến hạng Nhì | Huân chương Kháng chiến hạng II | Huân chương Kháng chiến hạng 2
Huân chương Kháng chiến hạng Ba | Huân chương Kháng chiến hạng III | Huân chương Kháng chiến hạng 3
Huân chương Kháng chiến chống Pháp
Huân chương Kháng chiến chống Pháp hạng Nhất | Huân chương Kháng chiến chống Pháp hạng I
| Huân chương Kháng chiến chống Pháp hạng 1
Huân chương Kháng chiến chống Pháp hạng Nhì | Huân chương Kháng chiến chống Pháp hạng II
| Huân chương Kháng chiến chống Pháp hạng 2
Huân chương Kháng chiến chống Pháp hạng Ba | Huân chương Kháng chiến chống Pháp hạng III
| Huân chương Kháng chiến chống Pháp hạng 3
Huân chương Kháng chiến chống Mỹ | Huân chương Kháng chiến chống Mỹ cứu nước
| Huân chương Kháng chiến chống Mỹ, cứu nước
Huân chương Kháng chiến chống Mỹ hạng Nhất | Huân chương Kháng chiến chống Mỹ hạng I
| Huân chương Kháng chiến chống Mỹ hạng 1 | Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhất
| Huân chương Kháng chiến chống Mỹ cứu nước hạng I | Huân chương Kháng chiến chống Mỹ cứu nước hạng 1
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng Nhất | Huân chương Kháng chiến chống Mỹ, cứu nước hạng I
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng 1
Huân chương Kháng chiến chống Mỹ hạng Nhì | Huân chương Kháng chiến chống Mỹ hạng II
| Huân chương Kháng chiến chống Mỹ hạng 2 | Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhì
| Huân chương Kháng chiến chống Mỹ cứu nước hạng II | Huân chương Kháng chiến chống Mỹ cứu nước hạng 2
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng Nhì | Huân chương Kháng chiến chống Mỹ, cứu nước hạng II
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng 2
Huân chương Kháng chiến chống Mỹ hạng Ba | Huân chương Kháng chiến chống Mỹ hạng III
| Huân chương Kháng chiến chống Mỹ hạng 3 | Huân chương Kháng chiến chống Mỹ cứu nước hạng Ba
| Huân chương Kháng chiến chống Mỹ cứu nước hạng III | Huân chương Kháng chiến chống Mỹ cứu nước hạng 3
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng Ba | Huân chương Kháng chiến chống Mỹ, cứu nước hạng III
| Huân chương Kháng chiến chống Mỹ, cứu nước hạng 3
Huân chương Giải phóng | Huân chương Giải phóng quân
Huân chương Giải phóng hạng Nhất | Huân chương Giải phóng hạng I | Huân chương Giải phóng hạng 1
| Huân chương Giải phóng quân hạng Nhất | Huân chương Giải phóng quân hạng I
| Huân chương Giải phóng quân hạng 1
Huân chương Giải phóng hạng Nhì | Huân chương Giải phóng hạng II | Huân chương Giải phóng hạng 2
| Huân chương Giải phóng quân hạng Nhì | Huân chương Giải phóng quân hạng II
| Huân chương Giải phóng quân hạng 2
Huân chương Giải phóng hạng Ba | Huân chương Giải phóng hạng III | Huân chương Giải phóng hạng 3
| Huân chương Giải phóng quân hạng Ba | Huân chương Giải phóng quân hạng III
| Huân chương Giải phóng quân hạng 3
Huân chương Chiến sĩ giải phóng | Huân chương Chiến sỹ giải phóng
Huân chương Chiến sĩ giải phóng hạng Nhất | Huân chương Chiến sĩ giải phóng hạng I
| Huân chương Chiến sĩ giải phóng hạng 1 | Huân chương Chiến sỹ giải phóng hạng Nhất
| Huân chương Chiến sỹ giải phóng hạng I | Huân chương Chiến sỹ giải phóng hạng 1
Huân chương Chiến sĩ giải phóng hạng Nhì | Huân chương Chiến sĩ giải phóng hạng II
| Huân chương Chiến sĩ giải phóng hạng 2 | Huân chương Chiến sỹ giải phóng hạng Nhì
| Huân chương Chiến sỹ giải phóng hạng II | Huân chương Chiến sỹ giải phóng hạng 2
Huân chương Chiến sĩ giải phóng hạng Ba | Huân chương Chiến sĩ giải phóng hạng III
| Huân chương Chiến sĩ giải phóng hạng 3 | Huân chương Chiến sỹ giải phóng hạng Ba
| Huân chương Chiến sỹ giải phóng hạng III | Huân chương Chiến sỹ giải phóng hạng 3
Huân chương Thành đồng | Huân chương Thành đồng Tổ quốc
Huân chương Thành đồng hạng Nhất | Huân chương Thành đồng hạng I | Huân chương Thành đồng hạng 1
| Huân chương Thành đồng Tổ quốc hạng Nhất | Huân chương Thành đồng Tổ quốc hạng I
| Huân chương Thành đồng Tổ quốc hạng 1
Huân chương Thành đồng hạng Nhì | Huân chương Thành đồng hạng II | Huân chương Thành đồng hạng 2
| Huân chương Thành đồng Tổ quốc hạng Nhì | Huân chương Thành đồng Tổ quốc hạng II
| Huân chương Thành đồng Tổ quốc hạng 2
Huân chương Thành đồng hạng Ba | Huân chương Thành đồng hạng III | Huân chương Thành đồng hạng 3
| Huân chương Thành đồng Tổ quốc hạng Ba | Huân chương Thành đồng Tổ quốc hạng III
| Huân chương Thành đồng Tổ quốc hạng 3
Huân chương Quyết thắng
Huân chương Quyết thắng hạng Nhất | Huân chương Quyết thắng hạng I | Huân chương Quyết thắng hạng 1
Huân chương Quyết thắng hạng Nhì | Huân chương Quyết thắng hạng II | Huân chương Quyết thắng hạng 2
Huân chương Chiến sĩ vẻ vang | Huân chương Chiến sỹ vẻ vang
Huân chương Chiến sĩ vẻ vang hạng Nhất | Huân chương Chiến sĩ vẻ vang hạng I
| Huân chương Chiến sĩ vẻ vang hạng 1 | Huân chương Chiến sỹ vẻ vang hạng Nhất
| Huân chương Chiến sỹ vẻ vang hạng I | Huân chương Chiến sỹ vẻ vang hạng 1
Huân chương Chiến sĩ vẻ vang hạng Nhì | Huân chương Chiến sĩ vẻ vang hạng II
| Huân chương Chiến sĩ vẻ vang hạng 2 | Huân chương Chiến sỹ vẻ vang hạng Nhì
| Huân chương Chiến sỹ vẻ vang hạng II | Huân chương Chiến sỹ vẻ vang hạng 2
Huân chương Chiến sĩ vẻ vang hạng Ba | Huân chương Chiến sĩ vẻ vang hạng III
| Huân chương Chiến sĩ vẻ vang hạng 3 | Huân chương Chiến sỹ vẻ vang hạng Ba
| Huân chương Chiến sỹ vẻ vang hạng III | Huân chương Chiến sỹ vẻ vang hạng 3
Huân chương Quân kỳ quyết thắng
Huân chương
# of other states
Huân chương Tự do | Huân chương Tự do Lào | Huân chương Itxala
Huân chương Tự do hạng Nhất | Huân chương Tự do hạng I | Huân chương Tự do hạng 1
| Huân chương Tự do Lào hạng Nhất | Huân chương Tự do Lào hạng I | Huân chương Tự do Lào hạng 1
| Huân chương Itxala hạng Nhất | Huân chương Itxala hạng I | Huân chương Itxala hạng 1
Huân chương Tự do hạng Nhì | Huân chương Tự do hạng II | Huân chương Tự do hạng 2
| Huân chương Tự do Lào hạng Nhì | Huân chương Tự do Lào hạng II | Huân chương Tự do Lào hạng 2
| Huân chương Itxala hạng Nhì | Huân chương Itxala hạng II | Huân chương Itxala hạng 2
Huân chương Tự do hạng Ba | Huân chương Tự do hạng III | Huân chương Tự do hạng 3
| Huân chương Tự do Lào hạng Ba | Huân chương Tự do Lào hạng III | Huân chương Tự do Lào hạng 3
| Huân chương Itxala hạng Ba | Huân chương Itxala hạng III | Huân chương Itxala hạng 3
Huân chương Bắc đẩu bội tinh
# medals
Huy chương Quân kỳ quyết thắng | Huy chương “Quân kỳ quyết thắng”
Huy chương Vì an ninh Tổ quốc | Huy chương “Vì an ninh Tổ quốc”
Huy chương Chiến sĩ vẻ vang | Huy chương Chiến sỹ vẻ vang
Huy chương Chiến sĩ vẻ vang hạng Nhất | Huy chương Chiến sĩ vẻ vang hạng I | Huy chương Chiến sĩ vẻ vang hạng 1
| Huy chương Chiến sỹ vẻ vang hạng Nhất | Huy chương Chiến sỹ vẻ vang hạng I
| Huy chương Chiến sỹ vẻ vang hạng 1
Huy chương Chiến sĩ vẻ vang hạng Nhì | Huy chương Chiến sĩ vẻ vang hạng II | Huy chương Chiến sĩ vẻ vang hạng 2
| Huy chương Chiến sỹ vẻ vang hạng Nhì | Huy chương Chiến sỹ vẻ vang hạng II
| Huy chương Chiến sỹ vẻ vang hạng 2
Huy chương Chiến sĩ vẻ vang hạng Ba | Huy chương Chiến sĩ vẻ vang hạng III | Huy chương Chiến sĩ vẻ vang hạng 3
| Huy chương Chiến sỹ vẻ vang hạng Ba | Huy chương Chiến sỹ vẻ vang hạng III
| Huy chương Chiến sỹ vẻ vang hạng 3
Huy chương Hữu nghị
Huy chương Kháng chiến
Huy chương Kháng chiến hạng Nhất | Huy chương Kháng chiến hạng I | Huy chương Kháng chiến hạng 1
Huy chương Kháng chiến hạng Nhì | Huy chương Kháng chiến hạng II | Huy chương Kháng chiến hạng 2
Huy chương Kháng chiến chống Pháp
Huy chương Kháng chiến chống Pháp hạng Nhất | Huy chương Kháng chiến chống Pháp hạng I
| Huy chương Kháng chiến chống Pháp hạng 1
Huy chương Kháng chiến chống Pháp hạng Nhì | Huy chương Kháng chiến chống Pháp hạng II
| Huy chương Kháng chiến chống Pháp hạng 2
Huy chương Kháng chiến chống Mỹ | Huy chương Kháng chiến chống Mỹ cứu nước
| Huy chương Kháng chiến chống Mỹ, cứu nước
Huy chương Kháng chiến chống Mỹ hạng Nhất | Huy chương Kháng chiến chống Mỹ hạng I
| Huy chương Kháng chiến chống Mỹ hạng 1 | Huy chương Kháng chiến chống Mỹ cứu nước hạng Nhất
| Huy chương Kháng chiến chống Mỹ cứu nước hạng I | Huy chương Kháng chiến chống Mỹ cứu nước hạng 1
| Huy chương Kháng chiến chống Mỹ, cứu nước hạng Nhất | Huy chương Kháng chiến chống Mỹ, cứu nước hạng I
| Huy chương Kháng chiến chống Mỹ, cứu nước hạng 1
Huy chương Kháng chiến chống Mỹ hạng Nhì | Huy chương Kháng chiến chống Mỹ hạng II
| Huy chương Kháng chiến chống Mỹ hạng 2 | Huy chương Kháng chiến chống Mỹ cứu nước hạng Nhì
| Huy chương Kháng chiến chống Mỹ cứu nước hạng II | Huy chương Kháng chiến chống Mỹ cứu nước hạng 2
| Huy chương Kháng chiến chống Mỹ, cứu nước hạng Nhì | Huy chương Kháng chiến chống Mỹ, cứu nước hạng II
| Huy chương Kháng chiến chống Mỹ, cứu nước hạng 2
Huy chương Chiến thắng
Huy chương Chiến thắng hạng Nhất | Huy chương Chiến thắng hạng I | Huy chương Chiến thắng hạng 1
Huy chương Chiến thắng hạng Nhì | Huy chương Chiến thắng hạng II | Huy chương Chiến thắng hạng 2
Huy chương Giải phóng
Huy chương Giải phóng hạng Nhất | Huy chương Giải phóng hạng I | Huy chương Giải phóng hạng 1
Huy chương Giải phóng hạng Nhì | Huy chương Giải phóng hạng II | Huy chương Giải phóng hạng 2
Huy chương Dũng cảm
Huy chương Vì sự nghiệp gìn giữ hòa bình | Huy chương “Vì sự nghiệp gìn giữ hòa bình”
| Huy chương gìn giữ hòa bình | Huy chương Gìn giữ hòa bình Liên hợp quốc
Huy chương Tuổi trẻ sáng tạo | Huy hiệu Tuổi trẻ sáng tạo
# prizes
Giải thưởng Hồ Chí Minh
Giải thưởng Nhà nước
Giải thưởng Đặng Thùy Trâm
Giải thưởng Tôn Thất Tùng
Giải thưởng Đặng Văn Ngữ
Giải thưởng Phạm Ngọc Thạch
Giải thưởng Hải Thượng Lãn Ông
Giải thưởng Nguyễn Văn Trỗi
Giải thưởng Lý Tự Trọng
Giải thưởng Nguyễn Đức Cảnh
Giải thưởng Lương Định Của
Giải thưởng Vừ A Dính
Giải thưởng Tạ Quang Bửu
Giải thưởng Bảo Sơn
Giải thưởng Sao Tháng Giêng
Giải thưởng Sao Đỏ
Giải thưởng Sao Vàng đất Việt
Giải thưởng Quả cầu vàng
Giải thưởng Cánh én hồng
Giải thưởng 15 tháng 10
Giải thưởng Nhân tài Đất Việt
Giải thưởng Kovalevskaia | Giải thưởng Kovalevskaya
Giải thưởng VinFuture
Giải thưởng Chất lượng quốc gia
Giải thưởng Thành tựu y khoa Việt Nam
Giải thưởng Tình nguyện Quốc gia
Giải thưởng Thanh niên sống đẹp
Giải thưởng Tuổi trẻ sáng tạo
Giải thưởng Sáng tạo khoa học công nghệ Việt Nam | Giải thưởng VIFOTEC
Giải thưởng Báo chí quốc gia | Giải Báo chí quốc gia
Giải thưởng Búa liềm vàng | Giải Búa liềm vàng | Giải báo chí Búa liềm vàng
Giải thưởng Phụ nữ Việt Nam
Giải thưởng Thầy thuốc trẻ tiêu biểu
# Titles: of the state, of emulation, of others. Not what is said of people without being awarded ("đoàn viên ưu tú"): in quotes
# behind "danh hiệu" that is read without standing here.
[award title]
Anh hùng Lao động | AHLĐ
Anh hùng Lao động thời kỳ đổi mới | Anh hùng Lao động trong thời kỳ đổi mới
Anh hùng Lực lượng vũ trang nhân dân | Anh hùng LLVT nhân dân | Anh hùng LLVTND | AHLLVTND | AHLLVT nhân dân
| Anh hùng Lực lượng vũ trang
Tỉnh Anh hùng
Thành phố Anh hùng
Bà mẹ Việt Nam anh hùng | Mẹ Việt Nam anh hùng | BMVNAH
Thầy thuốc nhân dân | TTND
Thầy thuốc Ưu tú | TTƯT | TTUT
Nhà giáo nhân dân | NGND
Nhà giáo Ưu tú | NGƯT | NGUT
Nghệ sĩ nhân dân | Nghệ sỹ nhân dân | NSND
Nghệ sĩ ưu tú | Nghệ sỹ ưu tú | NSƯT
Nghệ nhân nhân dân | NNND
Nghệ nhân ưu tú | NNƯT
Dược sĩ nhân dân | Dược sỹ nhân dân
Chiến sĩ thi đua | Chiến sỹ thi đua | CSTĐ
Chiến sĩ thi đua toàn quốc | Chiến sỹ thi đua toàn quốc | CSTĐ toàn quốc | CSTĐ cấp toàn quốc
| Chiến sĩ thi đua cấp toàn quốc
Chiến sĩ thi đua cấp bộ | Chiến sỹ thi đua cấp bộ | CSTĐ cấp bộ
Chiến sĩ thi đua cấp bộ, ngành, tỉnh | Chiến sỹ thi đua cấp bộ, ngành, tỉnh | CSTĐ cấp bộ, ngành, tỉnh
Chiến sĩ thi đua cấp Bộ Y tế | Chiến sỹ thi đua cấp Bộ Y tế | CSTĐ cấp Bộ Y tế
Chiến sĩ thi đua cấp tỉnh | Chiến sỹ thi đua cấp tỉnh | CSTĐ cấp tỉnh
Chiến sĩ thi đua cấp thành phố | Chiến sỹ thi đua cấp thành phố | CSTĐ cấp thành phố
Chiến sĩ thi đua cấp ngành | Chiến sỹ thi đua cấp ngành | CSTĐ cấp ngành
Chiến sĩ thi đua cơ sở | Chiến sỹ thi đua cơ sở | CSTĐ cơ sở | CSTĐCS
Chiến sĩ thi đua cấp cơ sở | Chiến sỹ thi đua cấp cơ sở | CSTĐ cấp cơ sở
Chiến sĩ thi đua toàn quân | Chiến sỹ thi đua toàn quân | CSTĐ toàn quân
Chiến sĩ thi đua cấp Bộ Quốc phòng | Chiến sỹ thi đua cấp Bộ Quốc phòng | CSTĐ cấp Bộ Quốc phòng
Chiến sĩ thi đua toàn lực lượng | Chiến sỹ thi đua toàn lực lượng | CSTĐ toàn lực lượng
Chiến sĩ thi đua cấp quân khu | Chiến sỹ thi đua cấp quân khu | CSTĐ cấp quân khu
Chiến sĩ thi đua cấp toàn quân | Chiến sỹ thi đua cấp toàn quân | CSTĐ cấp toàn quân
Lao động tiên tiến | LĐTT
Chiến sĩ tiên tiến | Chiến sỹ tiên tiến | CSTT
Tập thể Lao động xuất sắc | TTLĐXS | TT LĐXS | Tập thể LĐXS
Tập thể Lao động tiên tiến | TTLĐTT | Tập thể LĐTT
Đơn vị quyết thắng
Đơn vị tiên tiến
Đơn vị vững mạnh toàn diện
Đơn vị vững mạnh toàn diện “Mẫu mực tiêu biểu”
Xã, phường, thị trấn tiêu biểu
Gương mặt trẻ tiêu biểu
Gương mặt trẻ Việt Nam tiêu biểu
Gương mặt phụ nữ tiêu biểu
Thầy thuốc trẻ tiêu biểu
Thầy thuốc trẻ Việt Nam tiêu biểu
Công dân ưu tú
Công dân Thủ đô ưu tú
Công đoàn cơ sở vững mạnh xuất sắc | CĐCS vững mạnh xuất sắc
Chi bộ trong sạch vững mạnh tiêu biểu
Tổ chức cơ sở đảng trong sạch vững mạnh tiêu biểu
Phụ nữ Việt Nam tài năng
Phụ nữ hai giỏi | Phụ nữ “hai giỏi”
Phụ nữ ba đảm đang | Phụ nữ “Ba đảm đang”
Giỏi việc nước, đảm việc nhà | “Giỏi việc nước, đảm việc nhà” | Giỏi việc trường, đảm việc nhà
Sinh viên 5 tốt
Học sinh 3 tốt
Doanh nghiệp vì người lao động
Dũng sĩ diệt Mỹ | Dũng sỹ diệt Mỹ
# Commemorative medals, one for each branch; in quotes or not.
# Of contests: an award when somebody gives it ("trao giải Nhất"), else a result.
[award prize]
Giải Đặc biệt
Giải Nhất | giải 1 | giải I
Giải Nhì | giải 2 | giải II
Giải Ba | giải 3 | giải III
Giải Khuyến khích | giải KK
Giải Nhất toàn đoàn
Giải Nhì toàn đoàn
Giải Ba toàn đoàn
Giải tập thể
[award badge]
Kỷ niệm chương | Kỉ niệm chương | KNC
Kỷ niệm chương “Vì sức khỏe nhân dân” | Kỷ niệm chương Vì sức khỏe nhân dân
| Kỉ niệm chương “Vì sức khỏe nhân dân” | Kỉ niệm chương Vì sức khỏe nhân dân | KNC “Vì sức khỏe nhân dân”
| KNC Vì sức khỏe nhân dân
Kỷ niệm chương “Vì sự nghiệp giáo dục” | Kỷ niệm chương Vì sự nghiệp giáo dục
| Kỉ niệm chương “Vì sự nghiệp giáo dục” | Kỉ niệm chương Vì sự nghiệp giáo dục | KNC “Vì sự nghiệp giáo dục”
| KNC Vì sự nghiệp giáo dục
Kỷ niệm chương “Vì sự nghiệp giáo dục và đào tạo” | Kỷ niệm chương Vì sự nghiệp giáo dục và đào tạo
| Kỉ niệm chương “Vì sự nghiệp giáo dục và đào tạo” | Kỉ niệm chương Vì sự nghiệp giáo dục và đào tạo
| KNC “Vì sự nghiệp giáo dục và đào tạo” | KNC Vì sự nghiệp giáo dục và đào tạo
Kỷ niệm chương “Vì sự nghiệp công đoàn” | Kỷ niệm chương Vì sự nghiệp công đoàn
| Kỉ niệm chương “Vì sự nghiệp công đoàn” | Kỉ niệm chương Vì sự nghiệp công đoàn | KNC “Vì sự nghiệp công đoàn”
| KNC Vì sự nghiệp công đoàn
Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức công đoàn”
| Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức công đoàn
| Kỉ niệm chương “Vì sự nghiệp xây dựng tổ chức công đoàn”
| Kỉ niệm chương Vì sự nghiệp xây dựng tổ chức công đoàn | KNC “Vì sự nghiệp xây dựng tổ chức công đoàn”
| KNC Vì sự nghiệp xây dựng tổ chức công đoàn
Kỷ niệm chương “Vì thế hệ trẻ” | Kỷ niệm chương Vì thế hệ trẻ | Kỉ niệm chương “Vì thế hệ trẻ”
| Kỉ niệm chương Vì thế hệ trẻ | KNC “Vì thế hệ trẻ” | KNC Vì thế hệ trẻ
Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam” | Kỷ niệm chương Vì sự phát triển của phụ nữ Việt Nam
| Kỉ niệm chương “Vì sự phát triển của phụ nữ Việt Nam” | Kỉ niệm chương Vì sự phát triển của phụ nữ Việt Nam
| KNC “Vì sự phát triển của phụ nữ Việt Nam” | KNC Vì sự phát triển của phụ nữ Việt Nam
Kỷ niệm chương “Vì sự nghiệp giải phóng phụ nữ” | Kỷ niệm chương Vì sự nghiệp giải phóng phụ nữ
| Kỉ niệm chương “Vì sự nghiệp giải phóng phụ nữ” | Kỉ niệm chương Vì sự nghiệp giải phóng phụ nữ
| KNC “Vì sự nghiệp giải phóng phụ nữ” | KNC Vì sự nghiệp giải phóng phụ nữ
Kỷ niệm chương “Vì giai cấp nông dân Việt Nam” | Kỷ niệm chương Vì giai cấp nông dân Việt Nam
| Kỉ niệm chương “Vì giai cấp nông dân Việt Nam” | Kỉ niệm chương Vì giai cấp nông dân Việt Nam
| KNC “Vì giai cấp nông dân Việt Nam” | KNC Vì giai cấp nông dân Việt Nam
Kỷ niệm chương “Vì sự nghiệp tuyên giáo” | Kỷ niệm chương Vì sự nghiệp tuyên giáo
| Kỉ niệm chương “Vì sự nghiệp tuyên giáo” | Kỉ niệm chương Vì sự nghiệp tuyên giáo
| KNC “Vì sự nghiệp tuyên giáo” | KNC Vì sự nghiệp tuyên giáo
Kỷ niệm chương “Vì sự nghiệp tư tưởng - văn hóa” | Kỷ niệm chương Vì sự nghiệp tư tưởng - văn hóa
| Kỉ niệm chương “Vì sự nghiệp tư tưởng - văn hóa” | Kỉ niệm chương Vì sự nghiệp tư tưởng - văn hóa
| KNC “Vì sự nghiệp tư tưởng - văn hóa” | KNC Vì sự nghiệp tư tưởng - văn hóa
Kỷ niệm chương “Vì sự nghiệp khoa giáo” | Kỷ niệm chương Vì sự nghiệp khoa giáo
| Kỉ niệm chương “Vì sự nghiệp khoa giáo” | Kỉ niệm chương Vì sự nghiệp khoa giáo | KNC “Vì sự nghiệp khoa giáo”
| KNC Vì sự nghiệp khoa giáo
Kỷ niệm chương “Vì sự nghiệp dân vận” | Kỷ niệm chương Vì sự nghiệp dân vận
| Kỉ niệm chương “Vì sự nghiệp dân vận” | Kỉ niệm chương Vì sự nghiệp dân vận | KNC “Vì sự nghiệp dân vận”
| KNC Vì sự nghiệp dân vận
Kỷ niệm chương “Vì sự nghiệp xây dựng Đảng” | Kỷ niệm chương Vì sự nghiệp xây dựng Đảng
| Kỉ niệm chương “Vì sự nghiệp xây dựng Đảng” | Kỉ niệm chương Vì sự nghiệp xây dựng Đảng
| KNC “Vì sự nghiệp xây dựng Đảng” | KNC Vì sự nghiệp xây dựng Đảng
Kỷ niệm chương “Vì sự nghiệp kiểm tra Đảng” | Kỷ niệm chương Vì sự nghiệp kiểm tra Đảng
| Kỉ niệm chương “Vì sự nghiệp kiểm tra Đảng” | Kỉ niệm chương Vì sự nghiệp kiểm tra Đảng
| KNC “Vì sự nghiệp kiểm tra Đảng” | KNC Vì sự nghiệp kiểm tra Đảng
Kỷ niệm chương “Vì sự nghiệp kiểm tra, giám sát của Đảng”
| Kỷ niệm chương Vì sự nghiệp kiểm tra, giám sát của Đảng
| Kỉ niệm chương “Vì sự nghiệp kiểm tra, giám sát của Đảng”
| Kỉ niệm chương Vì sự nghiệp kiểm tra, giám sát của Đảng | KNC “Vì sự nghiệp kiểm tra, giám sát của Đảng”
| KNC Vì sự nghiệp kiểm tra, giám sát của Đảng
Kỷ niệm chương “Vì sự nghiệp nội chính Đảng” | Kỷ niệm chương Vì sự nghiệp nội chính Đảng
| Kỉ niệm chương “Vì sự nghiệp nội chính Đảng” | Kỉ niệm chương Vì sự nghiệp nội chính Đảng
| KNC “Vì sự nghiệp nội chính Đảng” | KNC Vì sự nghiệp nội chính Đảng
Kỷ niệm chương “Vì sự nghiệp công tác nội chính Đảng” | Kỷ niệm chương Vì sự nghiệp công tác nội chính Đảng
| Kỉ niệm chương “Vì sự nghiệp công tác nội chính Đảng” | Kỉ niệm chương Vì sự nghiệp công tác nội chính Đảng
| KNC “Vì sự nghiệp công tác nội chính Đảng” | KNC Vì sự nghiệp công tác nội chính Đảng
Kỷ niệm chương “Vì sự nghiệp văn phòng cấp ủy” | Kỷ niệm chương Vì sự nghiệp văn phòng cấp ủy
| Kỉ niệm chương “Vì sự nghiệp văn phòng cấp ủy” | Kỉ niệm chương Vì sự nghiệp văn phòng cấp ủy
| KNC “Vì sự nghiệp văn phòng cấp ủy” | KNC Vì sự nghiệp văn phòng cấp ủy
Kỷ niệm chương “Vì sự nghiệp đối ngoại của Đảng” | Kỷ niệm chương Vì sự nghiệp đối ngoại của Đảng
| Kỉ niệm chương “Vì sự nghiệp đối ngoại của Đảng” | Kỉ niệm chương Vì sự nghiệp đối ngoại của Đảng
| KNC “Vì sự nghiệp đối ngoại của Đảng” | KNC Vì sự nghiệp đối ngoại của Đảng
Kỷ niệm chương “Vì sự nghiệp kinh tế Đảng” | Kỷ niệm chương Vì sự nghiệp kinh tế Đảng
| Kỉ niệm chương “Vì sự nghiệp kinh tế Đảng” | Kỉ niệm chương Vì sự nghiệp kinh tế Đảng
| KNC “Vì sự nghiệp kinh tế Đảng” | KNC Vì sự nghiệp kinh tế Đảng
Kỷ niệm chương “Vì sự nghiệp công tác lý luận của Đảng” | Kỷ niệm chương Vì sự nghiệp công tác lý luận của Đảng
| Kỉ niệm chương “Vì sự nghiệp công tác lý luận của Đảng”
| Kỉ niệm chương Vì sự nghiệp công tác lý luận của Đảng | KNC “Vì sự nghiệp công tác lý luận của Đảng”
| KNC Vì sự nghiệp công tác lý luận của Đảng
Kỷ niệm chương “Vì sự nghiệp nhân đạo” | Kỷ niệm chương Vì sự nghiệp nhân đạo
| Kỉ niệm chương “Vì sự nghiệp nhân đạo” | Kỉ niệm chương Vì sự nghiệp nhân đạo | KNC “Vì sự nghiệp nhân đạo”
| KNC Vì sự nghiệp nhân đạo
Kỷ niệm chương “Vì sự nghiệp bảo vệ và chăm sóc trẻ em” | Kỷ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em
| Kỉ niệm chương “Vì sự nghiệp bảo vệ và chăm sóc trẻ em”
| Kỉ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em | KNC “Vì sự nghiệp bảo vệ và chăm sóc trẻ em”
| KNC Vì sự nghiệp bảo vệ và chăm sóc trẻ em
Kỷ niệm chương “Vì sự nghiệp chăm sóc và giáo dục trẻ em”
| Kỷ niệm chương Vì sự nghiệp chăm sóc và giáo dục trẻ em
| Kỉ niệm chương “Vì sự nghiệp chăm sóc và giáo dục trẻ em”
| Kỉ niệm chương Vì sự nghiệp chăm sóc và giáo dục trẻ em | KNC “Vì sự nghiệp chăm sóc và giáo dục trẻ em”
| KNC Vì sự nghiệp chăm sóc và giáo dục trẻ em
Kỷ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi”
| Kỷ niệm chương Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi
| Kỉ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi”
| Kỉ niệm chương Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi
| KNC “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi”
| KNC Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi
Kỷ niệm chương “Vì sự nghiệp đại đoàn kết dân tộc” | Kỷ niệm chương Vì sự nghiệp đại đoàn kết dân tộc
| Kỉ niệm chương “Vì sự nghiệp đại đoàn kết dân tộc” | Kỉ niệm chương Vì sự nghiệp đại đoàn kết dân tộc
| KNC “Vì sự nghiệp đại đoàn kết dân tộc” | KNC Vì sự nghiệp đại đoàn kết dân tộc
Kỷ niệm chương “Vì sự nghiệp đại đoàn kết toàn dân tộc” | Kỷ niệm chương Vì sự nghiệp đại đoàn kết toàn dân tộc
| Kỉ niệm chương “Vì sự nghiệp đại đoàn kết toàn dân tộc”
| Kỉ niệm chương Vì sự nghiệp đại đoàn kết toàn dân tộc | KNC “Vì sự nghiệp đại đoàn kết toàn dân tộc”
| KNC Vì sự nghiệp đại đoàn kết toàn dân tộc
Kỷ niệm chương “Vì sự nghiệp phát triển các dân tộc” | Kỷ niệm chương Vì sự nghiệp phát triển các dân tộc
| Kỉ niệm chương “Vì sự nghiệp phát triển các dân tộc” | Kỉ niệm chương Vì sự nghiệp phát triển các dân tộc
| KNC “Vì sự nghiệp phát triển các dân tộc” | KNC Vì sự nghiệp phát triển các dân tộc
Kỷ niệm chương “Cựu chiến binh Việt Nam” | Kỷ niệm chương Cựu chiến binh Việt Nam
| Kỉ niệm chương “Cựu chiến binh Việt Nam” | Kỉ niệm chương Cựu chiến binh Việt Nam
| KNC “Cựu chiến binh Việt Nam” | KNC Cựu chiến binh Việt Nam
Kỷ niệm chương “Thanh niên xung phong” | Kỷ niệm chương Thanh niên xung phong
| Kỉ niệm chương “Thanh niên xung phong” | Kỉ niệm chương Thanh niên xung phong | KNC “Thanh niên xung phong”
| KNC Thanh niên xung phong
Kỷ niệm chương “Thanh niên xung phong vẻ vang” | Kỷ niệm chương Thanh niên xung phong vẻ vang
| Kỉ niệm chương “Thanh niên xung phong vẻ vang” | Kỉ niệm chương Thanh niên xung phong vẻ vang
| KNC “Thanh niên xung phong vẻ vang” | KNC Thanh niên xung phong vẻ vang
Kỷ niệm chương “Chiến sĩ cách mạng bị địch bắt tù, đày” | Kỷ niệm chương Chiến sĩ cách mạng bị địch bắt tù, đày
| Kỉ niệm chương “Chiến sĩ cách mạng bị địch bắt tù, đày”
| Kỉ niệm chương Chiến sĩ cách mạng bị địch bắt tù, đày | KNC “Chiến sĩ cách mạng bị địch bắt tù, đày”
| KNC Chiến sĩ cách mạng bị địch bắt tù, đày | Kỷ niệm chương “Chiến sỹ cách mạng bị địch bắt tù, đày”
| Kỷ niệm chương Chiến sỹ cách mạng bị địch bắt tù, đày
Kỷ niệm chương “Chiến sĩ Trường Sa” | Kỷ niệm chương Chiến sĩ Trường Sa | Kỉ niệm chương “Chiến sĩ Trường Sa”
| Kỉ niệm chương Chiến sĩ Trường Sa | KNC “Chiến sĩ Trường Sa” | KNC Chiến sĩ Trường Sa
| Kỷ niệm chương “Chiến sỹ Trường Sa” | Kỷ niệm chương Chiến sỹ Trường Sa
Kỷ niệm chương “Chiến sĩ Điện Biên Phủ” | Kỷ niệm chương Chiến sĩ Điện Biên Phủ
| Kỉ niệm chương “Chiến sĩ Điện Biên Phủ” | Kỉ niệm chương Chiến sĩ Điện Biên Phủ | KNC “Chiến sĩ Điện Biên Phủ”
| KNC Chiến sĩ Điện Biên Phủ | Kỷ niệm chương “Chiến sỹ Điện Biên Phủ” | Kỷ niệm chương Chiến sỹ Điện Biên Phủ
Kỷ niệm chương “Vì chủ quyền an ninh biên giới” | Kỷ niệm chương Vì chủ quyền an ninh biên giới
| Kỉ niệm chương “Vì chủ quyền an ninh biên giới” | Kỉ niệm chương Vì chủ quyền an ninh biên giới
| KNC “Vì chủ quyền an ninh biên giới” | KNC Vì chủ quyền an ninh biên giới
Kỷ niệm chương “Vì chủ quyền, an ninh biên giới” | Kỷ niệm chương Vì chủ quyền, an ninh biên giới
| Kỉ niệm chương “Vì chủ quyền, an ninh biên giới” | Kỉ niệm chương Vì chủ quyền, an ninh biên giới
| KNC “Vì chủ quyền, an ninh biên giới” | KNC Vì chủ quyền, an ninh biên giới
Kỷ niệm chương “Bảo vệ an ninh Tổ quốc” | Kỷ niệm chương Bảo vệ an ninh Tổ quốc
| Kỉ niệm chương “Bảo vệ an ninh Tổ quốc” | Kỉ niệm chương Bảo vệ an ninh Tổ quốc | KNC “Bảo vệ an ninh Tổ quốc”
| KNC Bảo vệ an ninh Tổ quốc
Kỷ niệm chương “Vì sự nghiệp y học cổ truyền” | Kỷ niệm chương Vì sự nghiệp y học cổ truyền
| Kỉ niệm chương “Vì sự nghiệp y học cổ truyền” | Kỉ niệm chương Vì sự nghiệp y học cổ truyền
| KNC “Vì sự nghiệp y học cổ truyền” | KNC Vì sự nghiệp y học cổ truyền
Kỷ niệm chương “Vì sự nghiệp phát triển Đông y Việt Nam”
| Kỷ niệm chương Vì sự nghiệp phát triển Đông y Việt Nam
| Kỉ niệm chương “Vì sự nghiệp phát triển Đông y Việt Nam”
| Kỉ niệm chương Vì sự nghiệp phát triển Đông y Việt Nam | KNC “Vì sự nghiệp phát triển Đông y Việt Nam”
| KNC Vì sự nghiệp phát triển Đông y Việt Nam
Kỷ niệm chương “Vì sự nghiệp điều dưỡng” | Kỷ niệm chương Vì sự nghiệp điều dưỡng
| Kỉ niệm chương “Vì sự nghiệp điều dưỡng” | Kỉ niệm chương Vì sự nghiệp điều dưỡng
| KNC “Vì sự nghiệp điều dưỡng” | KNC Vì sự nghiệp điều dưỡng
Kỷ niệm chương “Vì sự nghiệp dân số” | Kỷ niệm chương Vì sự nghiệp dân số | Kỉ niệm chương “Vì sự nghiệp dân số”
| Kỉ niệm chương Vì sự nghiệp dân số | KNC “Vì sự nghiệp dân số” | KNC Vì sự nghiệp dân số
Kỷ niệm chương “Vì sự nghiệp dân số - kế hoạch hóa gia đình”
| Kỷ niệm chương Vì sự nghiệp dân số - kế hoạch hóa gia đình
| Kỉ niệm chương “Vì sự nghiệp dân số - kế hoạch hóa gia đình”
| Kỉ niệm chương Vì sự nghiệp dân số - kế hoạch hóa gia đình | KNC “Vì sự nghiệp dân số - kế hoạch hóa gia đình”
| KNC Vì sự nghiệp dân số - kế hoạch hóa gia đình
Kỷ niệm chương “Vì sự nghiệp bảo hiểm xã hội” | Kỷ niệm chương Vì sự nghiệp bảo hiểm xã hội
| Kỉ niệm chương “Vì sự nghiệp bảo hiểm xã hội” | Kỉ niệm chương Vì sự nghiệp bảo hiểm xã hội
| KNC “Vì sự nghiệp bảo hiểm xã hội” | KNC Vì sự nghiệp bảo hiểm xã hội
Kỷ niệm chương “Vì sự nghiệp bảo hiểm xã hội Việt Nam” | Kỷ niệm chương Vì sự nghiệp bảo hiểm xã hội Việt Nam
| Kỉ niệm chương “Vì sự nghiệp bảo hiểm xã hội Việt Nam” | Kỉ niệm chương Vì sự nghiệp bảo hiểm xã hội Việt Nam
| KNC “Vì sự nghiệp bảo hiểm xã hội Việt Nam” | KNC Vì sự nghiệp bảo hiểm xã hội Việt Nam
Kỷ niệm chương “Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam”
| Kỷ niệm chương Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam
| Kỉ niệm chương “Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam”
| Kỉ niệm chương Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam
| KNC “Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam” | KNC Vì sự nghiệp phát triển bảo hiểm xã hội Việt Nam
Kỷ niệm chương “Vì sự nghiệp tài chính Việt Nam” | Kỷ niệm chương Vì sự nghiệp tài chính Việt Nam
| Kỉ niệm chương “Vì sự nghiệp tài chính Việt Nam” | Kỉ niệm chương Vì sự nghiệp tài chính Việt Nam
| KNC “Vì sự nghiệp tài chính Việt Nam” | KNC Vì sự nghiệp tài chính Việt Nam
Kỷ niệm chương “Vì sự nghiệp ngân hàng Việt Nam” | Kỷ niệm chương Vì sự nghiệp ngân hàng Việt Nam
| Kỉ niệm chương “Vì sự nghiệp ngân hàng Việt Nam” | Kỉ niệm chương Vì sự nghiệp ngân hàng Việt Nam
| KNC “Vì sự nghiệp ngân hàng Việt Nam” | KNC Vì sự nghiệp ngân hàng Việt Nam
Kỷ niệm chương “Vì sự nghiệp thống kê” | Kỷ niệm chương Vì sự nghiệp thống kê
| Kỉ niệm chương “Vì sự nghiệp thống kê” | Kỉ niệm chương Vì sự nghiệp thống kê | KNC “Vì sự nghiệp thống kê”
| KNC Vì sự nghiệp thống kê
Kỷ niệm chương “Vì sự nghiệp thuế Việt Nam” | Kỷ niệm chương Vì sự nghiệp thuế Việt Nam
| Kỉ niệm chương “Vì sự nghiệp thuế Việt Nam” | Kỉ niệm chương Vì sự nghiệp thuế Việt Nam
| KNC “Vì sự nghiệp thuế Việt Nam” | KNC Vì sự nghiệp thuế Việt Nam
Kỷ niệm chương “Vì sự nghiệp hải quan Việt Nam” | Kỷ niệm chương Vì sự nghiệp hải quan Việt Nam
| Kỉ niệm chương “Vì sự nghiệp hải quan Việt Nam” | Kỉ niệm chương Vì sự nghiệp hải quan Việt Nam
| KNC “Vì sự nghiệp hải quan Việt Nam” | KNC Vì sự nghiệp hải quan Việt Nam
Kỷ niệm chương “Vì sự nghiệp kho bạc nhà nước” | Kỷ niệm chương Vì sự nghiệp kho bạc nhà nước
| Kỉ niệm chương “Vì sự nghiệp kho bạc nhà nước” | Kỉ niệm chương Vì sự nghiệp kho bạc nhà nước
| KNC “Vì sự nghiệp kho bạc nhà nước” | KNC Vì sự nghiệp kho bạc nhà nước
Kỷ niệm chương “Vì sự nghiệp kiểm toán nhà nước” | Kỷ niệm chương Vì sự nghiệp kiểm toán nhà nước
| Kỉ niệm chương “Vì sự nghiệp kiểm toán nhà nước” | Kỉ niệm chương Vì sự nghiệp kiểm toán nhà nước
| KNC “Vì sự nghiệp kiểm toán nhà nước” | KNC Vì sự nghiệp kiểm toán nhà nước
Kỷ niệm chương “Vì sự nghiệp dự trữ quốc gia” | Kỷ niệm chương Vì sự nghiệp dự trữ quốc gia
| Kỉ niệm chương “Vì sự nghiệp dự trữ quốc gia” | Kỉ niệm chương Vì sự nghiệp dự trữ quốc gia
| KNC “Vì sự nghiệp dự trữ quốc gia” | KNC Vì sự nghiệp dự trữ quốc gia
Kỷ niệm chương “Vì sự nghiệp khoa học và công nghệ” | Kỷ niệm chương Vì sự nghiệp khoa học và công nghệ
| Kỉ niệm chương “Vì sự nghiệp khoa học và công nghệ” | Kỉ niệm chương Vì sự nghiệp khoa học và công nghệ
| KNC “Vì sự nghiệp khoa học và công nghệ” | KNC Vì sự nghiệp khoa học và công nghệ
Kỷ niệm chương “Vì sự nghiệp văn hóa, thể thao và du lịch”
| Kỷ niệm chương Vì sự nghiệp văn hóa, thể thao và du lịch
| Kỉ niệm chương “Vì sự nghiệp văn hóa, thể thao và du lịch”
| Kỉ niệm chương Vì sự nghiệp văn hóa, thể thao và du lịch | KNC “Vì sự nghiệp văn hóa, thể thao và du lịch”
| KNC Vì sự nghiệp văn hóa, thể thao và du lịch
Kỷ niệm chương “Vì sự nghiệp thể dục thể thao” | Kỷ niệm chương Vì sự nghiệp thể dục thể thao
| Kỉ niệm chương “Vì sự nghiệp thể dục thể thao” | Kỉ niệm chương Vì sự nghiệp thể dục thể thao
| KNC “Vì sự nghiệp thể dục thể thao” | KNC Vì sự nghiệp thể dục thể thao
Kỷ niệm chương “Vì sự nghiệp phát triển du lịch Việt Nam”
| Kỷ niệm chương Vì sự nghiệp phát triển du lịch Việt Nam
| Kỉ niệm chương “Vì sự nghiệp phát triển du lịch Việt Nam”
| Kỉ niệm chương Vì sự nghiệp phát triển du lịch Việt Nam | KNC “Vì sự nghiệp phát triển du lịch Việt Nam”
| KNC Vì sự nghiệp phát triển du lịch Việt Nam
Kỷ niệm chương “Vì sự nghiệp văn học nghệ thuật Việt Nam”
| Kỷ niệm chương Vì sự nghiệp văn học nghệ thuật Việt Nam
| Kỉ niệm chương “Vì sự nghiệp văn học nghệ thuật Việt Nam”
| Kỉ niệm chương Vì sự nghiệp văn học nghệ thuật Việt Nam | KNC “Vì sự nghiệp văn học nghệ thuật Việt Nam”
| KNC Vì sự nghiệp văn học nghệ thuật Việt Nam
Kỷ niệm chương “Vì sự nghiệp báo chí Việt Nam” | Kỷ niệm chương Vì sự nghiệp báo chí Việt Nam
| Kỉ niệm chương “Vì sự nghiệp báo chí Việt Nam” | Kỉ niệm chương Vì sự nghiệp báo chí Việt Nam
| KNC “Vì sự nghiệp báo chí Việt Nam” | KNC Vì sự nghiệp báo chí Việt Nam
Kỷ niệm chương “Vì sự nghiệp phát thanh Việt Nam” | Kỷ niệm chương Vì sự nghiệp phát thanh Việt Nam
| Kỉ niệm chương “Vì sự nghiệp phát thanh Việt Nam” | Kỉ niệm chương Vì sự nghiệp phát thanh Việt Nam
| KNC “Vì sự nghiệp phát thanh Việt Nam” | KNC Vì sự nghiệp phát thanh Việt Nam
Kỷ niệm chương “Vì sự nghiệp truyền hình Việt Nam” | Kỷ niệm chương Vì sự nghiệp truyền hình Việt Nam
| Kỉ niệm chương “Vì sự nghiệp truyền hình Việt Nam” | Kỉ niệm chương Vì sự nghiệp truyền hình Việt Nam
| KNC “Vì sự nghiệp truyền hình Việt Nam” | KNC Vì sự nghiệp truyền hình Việt Nam
Kỷ niệm chương “Vì sự nghiệp thông tin và truyền thông” | Kỷ niệm chương Vì sự nghiệp thông tin và truyền thông
| Kỉ niệm chương “Vì sự nghiệp thông tin và truyền thông”
| Kỉ niệm chương Vì sự nghiệp thông tin và truyền thông | KNC “Vì sự nghiệp thông tin và truyền thông”
| KNC Vì sự nghiệp thông tin và truyền thông
Kỷ niệm chương “Vì sự nghiệp nông nghiệp và phát triển nông thôn”
| Kỷ niệm chương Vì sự nghiệp nông nghiệp và phát triển nông thôn
| Kỉ niệm chương “Vì sự nghiệp nông nghiệp và phát triển nông thôn”
| Kỉ niệm chương Vì sự nghiệp nông nghiệp và phát triển nông thôn
| KNC “Vì sự nghiệp nông nghiệp và phát triển nông thôn” | KNC Vì sự nghiệp nông nghiệp và phát triển nông thôn
Kỷ niệm chương “Vì sự nghiệp tài nguyên và môi trường” | Kỷ niệm chương Vì sự nghiệp tài nguyên và môi trường
| Kỉ niệm chương “Vì sự nghiệp tài nguyên và môi trường” | Kỉ niệm chương Vì sự nghiệp tài nguyên và môi trường
| KNC “Vì sự nghiệp tài nguyên và môi trường” | KNC Vì sự nghiệp tài nguyên và môi trường
Kỷ niệm chương “Vì sự nghiệp giao thông vận tải” | Kỷ niệm chương Vì sự nghiệp giao thông vận tải
| Kỉ niệm chương “Vì sự nghiệp giao thông vận tải” | Kỉ niệm chương Vì sự nghiệp giao thông vận tải
| KNC “Vì sự nghiệp giao thông vận tải” | KNC Vì sự nghiệp giao thông vận tải
Kỷ niệm chương “Vì sự nghiệp xây dựng” | Kỷ niệm chương Vì sự nghiệp xây dựng
| Kỉ niệm chương “Vì sự nghiệp xây dựng” | Kỉ niệm chương Vì sự nghiệp xây dựng | KNC “Vì sự nghiệp xây dựng”
| KNC Vì sự nghiệp xây dựng
Kỷ niệm chương “Vì sự nghiệp công thương” | Kỷ niệm chương Vì sự nghiệp công thương
| Kỉ niệm chương “Vì sự nghiệp công thương” | Kỉ niệm chương Vì sự nghiệp công thương
| KNC “Vì sự nghiệp công thương” | KNC Vì sự nghiệp công thương
Kỷ niệm chương “Vì sự nghiệp phát triển ngành Công Thương Việt Nam”
| Kỷ niệm chương Vì sự nghiệp phát triển ngành Công Thương Việt Nam
| Kỉ niệm chương “Vì sự nghiệp phát triển ngành Công Thương Việt Nam”
| Kỉ niệm chương Vì sự nghiệp phát triển ngành Công Thương Việt Nam
| KNC “Vì sự nghiệp phát triển ngành Công Thương Việt Nam”
| KNC Vì sự nghiệp phát triển ngành Công Thương Việt Nam
Kỷ niệm chương “Vì sự nghiệp kế hoạch và đầu tư” | Kỷ niệm chương Vì sự nghiệp kế hoạch và đầu tư
| Kỉ niệm chương “Vì sự nghiệp kế hoạch và đầu tư” | Kỉ niệm chương Vì sự nghiệp kế hoạch và đầu tư
| KNC “Vì sự nghiệp kế hoạch và đầu tư” | KNC Vì sự nghiệp kế hoạch và đầu tư
Kỷ niệm chương “Vì sự nghiệp tư pháp” | Kỷ niệm chương Vì sự nghiệp tư pháp
| Kỉ niệm chương “Vì sự nghiệp tư pháp” | Kỉ niệm chương Vì sự nghiệp tư pháp | KNC “Vì sự nghiệp tư pháp”
| KNC Vì sự nghiệp tư pháp
Kỷ niệm chương “Vì sự nghiệp thanh tra” | Kỷ niệm chương Vì sự nghiệp thanh tra
| Kỉ niệm chương “Vì sự nghiệp thanh tra” | Kỉ niệm chương Vì sự nghiệp thanh tra | KNC “Vì sự nghiệp thanh tra”
| KNC Vì sự nghiệp thanh tra
Kỷ niệm chương “Vì sự nghiệp kiểm sát” | Kỷ niệm chương Vì sự nghiệp kiểm sát
| Kỉ niệm chương “Vì sự nghiệp kiểm sát” | Kỉ niệm chương Vì sự nghiệp kiểm sát | KNC “Vì sự nghiệp kiểm sát”
| KNC Vì sự nghiệp kiểm sát
Kỷ niệm chương “Vì sự nghiệp tòa án” | Kỷ niệm chương Vì sự nghiệp tòa án | Kỉ niệm chương “Vì sự nghiệp tòa án”
| Kỉ niệm chương Vì sự nghiệp tòa án | KNC “Vì sự nghiệp tòa án” | KNC Vì sự nghiệp tòa án
Kỷ niệm chương “Vì sự nghiệp tòa án Việt Nam” | Kỷ niệm chương Vì sự nghiệp tòa án Việt Nam
| Kỉ niệm chương “Vì sự nghiệp tòa án Việt Nam” | Kỉ niệm chương Vì sự nghiệp tòa án Việt Nam
| KNC “Vì sự nghiệp tòa án Việt Nam” | KNC Vì sự nghiệp tòa án Việt Nam
Kỷ niệm chương “Vì sự nghiệp quản lý nhà nước” | Kỷ niệm chương Vì sự nghiệp quản lý nhà nước
| Kỉ niệm chương “Vì sự nghiệp quản lý nhà nước” | Kỉ niệm chương Vì sự nghiệp quản lý nhà nước
| KNC “Vì sự nghiệp quản lý nhà nước” | KNC Vì sự nghiệp quản lý nhà nước
Kỷ niệm chương “Vì sự nghiệp tổ chức nhà nước” | Kỷ niệm chương Vì sự nghiệp tổ chức nhà nước
| Kỉ niệm chương “Vì sự nghiệp tổ chức nhà nước” | Kỉ niệm chương Vì sự nghiệp tổ chức nhà nước
| KNC “Vì sự nghiệp tổ chức nhà nước” | KNC Vì sự nghiệp tổ chức nhà nước
Kỷ niệm chương “Vì sự nghiệp ngành Nội vụ” | Kỷ niệm chương Vì sự nghiệp ngành Nội vụ
| Kỉ niệm chương “Vì sự nghiệp ngành Nội vụ” | Kỉ niệm chương Vì sự nghiệp ngành Nội vụ
| KNC “Vì sự nghiệp ngành Nội vụ” | KNC Vì sự nghiệp ngành Nội vụ
Kỷ niệm chương “Vì sự nghiệp thi đua, khen thưởng” | Kỷ niệm chương Vì sự nghiệp thi đua, khen thưởng
| Kỉ niệm chương “Vì sự nghiệp thi đua, khen thưởng” | Kỉ niệm chương Vì sự nghiệp thi đua, khen thưởng
| KNC “Vì sự nghiệp thi đua, khen thưởng” | KNC Vì sự nghiệp thi đua, khen thưởng
Kỷ niệm chương “Vì sự nghiệp văn thư lưu trữ” | Kỷ niệm chương Vì sự nghiệp văn thư lưu trữ
| Kỉ niệm chương “Vì sự nghiệp văn thư lưu trữ” | Kỉ niệm chương Vì sự nghiệp văn thư lưu trữ
| KNC “Vì sự nghiệp văn thư lưu trữ” | KNC Vì sự nghiệp văn thư lưu trữ
Kỷ niệm chương “Vì sự nghiệp lao động - thương binh và xã hội”
| Kỷ niệm chương Vì sự nghiệp lao động - thương binh và xã hội
| Kỉ niệm chương “Vì sự nghiệp lao động - thương binh và xã hội”
| Kỉ niệm chương Vì sự nghiệp lao động - thương binh và xã hội
| KNC “Vì sự nghiệp lao động - thương binh và xã hội” | KNC Vì sự nghiệp lao động - thương binh và xã hội
Kỷ niệm chương “Vì sự nghiệp lao động, thương binh và xã hội”
| Kỷ niệm chương Vì sự nghiệp lao động, thương binh và xã hội
| Kỉ niệm chương “Vì sự nghiệp lao động, thương binh và xã hội”
| Kỉ niệm chương Vì sự nghiệp lao động, thương binh và xã hội
| KNC “Vì sự nghiệp lao động, thương binh và xã hội” | KNC Vì sự nghiệp lao động, thương binh và xã hội
Kỷ niệm chương “Vì sự nghiệp ngoại giao Việt Nam” | Kỷ niệm chương Vì sự nghiệp ngoại giao Việt Nam
| Kỉ niệm chương “Vì sự nghiệp ngoại giao Việt Nam” | Kỉ niệm chương Vì sự nghiệp ngoại giao Việt Nam
| KNC “Vì sự nghiệp ngoại giao Việt Nam” | KNC Vì sự nghiệp ngoại giao Việt Nam
Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc” | Kỷ niệm chương Vì hòa bình, hữu nghị giữa các dân tộc
| Kỉ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc”
| Kỉ niệm chương Vì hòa bình, hữu nghị giữa các dân tộc | KNC “Vì hòa bình, hữu nghị giữa các dân tộc”
| KNC Vì hòa bình, hữu nghị giữa các dân tộc
Kỷ niệm chương “Vì sự nghiệp Quốc hội” | Kỷ niệm chương Vì sự nghiệp Quốc hội
| Kỉ niệm chương “Vì sự nghiệp Quốc hội” | Kỉ niệm chương Vì sự nghiệp Quốc hội | KNC “Vì sự nghiệp Quốc hội”
| KNC Vì sự nghiệp Quốc hội
Kỷ niệm chương “Vì sự nghiệp khuyến học” | Kỷ niệm chương Vì sự nghiệp khuyến học
| Kỉ niệm chương “Vì sự nghiệp khuyến học” | Kỉ niệm chương Vì sự nghiệp khuyến học
| KNC “Vì sự nghiệp khuyến học” | KNC Vì sự nghiệp khuyến học
Kỷ niệm chương “Vì sự nghiệp khoa học và kỹ thuật” | Kỷ niệm chương Vì sự nghiệp khoa học và kỹ thuật
| Kỉ niệm chương “Vì sự nghiệp khoa học và kỹ thuật” | Kỉ niệm chương Vì sự nghiệp khoa học và kỹ thuật
| KNC “Vì sự nghiệp khoa học và kỹ thuật” | KNC Vì sự nghiệp khoa học và kỹ thuật
Kỷ niệm chương “Vì sự nghiệp phát triển hợp tác xã” | Kỷ niệm chương Vì sự nghiệp phát triển hợp tác xã
| Kỉ niệm chương “Vì sự nghiệp phát triển hợp tác xã” | Kỉ niệm chương Vì sự nghiệp phát triển hợp tác xã
| KNC “Vì sự nghiệp phát triển hợp tác xã” | KNC Vì sự nghiệp phát triển hợp tác xã
Kỷ niệm chương “Vì sự nghiệp luật gia Việt Nam” | Kỷ niệm chương Vì sự nghiệp luật gia Việt Nam
| Kỉ niệm chương “Vì sự nghiệp luật gia Việt Nam” | Kỉ niệm chương Vì sự nghiệp luật gia Việt Nam
| KNC “Vì sự nghiệp luật gia Việt Nam” | KNC Vì sự nghiệp luật gia Việt Nam
Kỷ niệm chương “Vì nạn nhân chất độc da cam” | Kỷ niệm chương Vì nạn nhân chất độc da cam
| Kỉ niệm chương “Vì nạn nhân chất độc da cam” | Kỉ niệm chương Vì nạn nhân chất độc da cam
| KNC “Vì nạn nhân chất độc da cam” | KNC Vì nạn nhân chất độc da cam
Kỷ niệm chương “Vì nạn nhân chất độc da cam/dioxin” | Kỷ niệm chương Vì nạn nhân chất độc da cam/dioxin
| Kỉ niệm chương “Vì nạn nhân chất độc da cam/dioxin” | Kỉ niệm chương Vì nạn nhân chất độc da cam/dioxin
| KNC “Vì nạn nhân chất độc da cam/dioxin” | KNC Vì nạn nhân chất độc da cam/dioxin
Kỷ niệm chương “Vì hạnh phúc người mù” | Kỷ niệm chương Vì hạnh phúc người mù
| Kỉ niệm chương “Vì hạnh phúc người mù” | Kỉ niệm chương Vì hạnh phúc người mù | KNC “Vì hạnh phúc người mù”
| KNC Vì hạnh phúc người mù
Kỷ niệm chương “Vì người nghèo” | Kỷ niệm chương Vì người nghèo | Kỉ niệm chương “Vì người nghèo”
| Kỉ niệm chương Vì người nghèo | KNC “Vì người nghèo” | KNC Vì người nghèo
Kỷ niệm chương “Vì sự nghiệp xây dựng và bảo vệ Tổ quốc”
| Kỷ niệm chương Vì sự nghiệp xây dựng và bảo vệ Tổ quốc
| Kỉ niệm chương “Vì sự nghiệp xây dựng và bảo vệ Tổ quốc”
| Kỉ niệm chương Vì sự nghiệp xây dựng và bảo vệ Tổ quốc | KNC “Vì sự nghiệp xây dựng và bảo vệ Tổ quốc”
| KNC Vì sự nghiệp xây dựng và bảo vệ Tổ quốc
Kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội” | Kỷ niệm chương Vì sự nghiệp xây dựng Quân đội
| Kỉ niệm chương “Vì sự nghiệp xây dựng Quân đội” | Kỉ niệm chương Vì sự nghiệp xây dựng Quân đội
| KNC “Vì sự nghiệp xây dựng Quân đội” | KNC Vì sự nghiệp xây dựng Quân đội
Kỷ niệm chương “Vì sự nghiệp xây dựng lực lượng vũ trang”
| Kỷ niệm chương Vì sự nghiệp xây dựng lực lượng vũ trang
| Kỉ niệm chương “Vì sự nghiệp xây dựng lực lượng vũ trang”
| Kỉ niệm chương Vì sự nghiệp xây dựng lực lượng vũ trang | KNC “Vì sự nghiệp xây dựng lực lượng vũ trang”
| KNC Vì sự nghiệp xây dựng lực lượng vũ trang
Kỷ niệm chương “Vì sự nghiệp hậu cần quân đội” | Kỷ niệm chương Vì sự nghiệp hậu cần quân đội
| Kỉ niệm chương “Vì sự nghiệp hậu cần quân đội” | Kỉ niệm chương Vì sự nghiệp hậu cần quân đội
| KNC “Vì sự nghiệp hậu cần quân đội” | KNC Vì sự nghiệp hậu cần quân đội
Kỷ niệm chương “Vì sự nghiệp cảnh sát biển” | Kỷ niệm chương Vì sự nghiệp cảnh sát biển
| Kỉ niệm chương “Vì sự nghiệp cảnh sát biển” | Kỉ niệm chương Vì sự nghiệp cảnh sát biển
| KNC “Vì sự nghiệp cảnh sát biển” | KNC Vì sự nghiệp cảnh sát biển
Kỷ niệm chương “Vì sự nghiệp nghiên cứu khoa học” | Kỷ niệm chương Vì sự nghiệp nghiên cứu khoa học
| Kỉ niệm chương “Vì sự nghiệp nghiên cứu khoa học” | Kỉ niệm chương Vì sự nghiệp nghiên cứu khoa học
| KNC “Vì sự nghiệp nghiên cứu khoa học” | KNC Vì sự nghiệp nghiên cứu khoa học
# badges
Huy hiệu Bác Hồ | Huy hiệu “Bác Hồ”
Huy hiệu Tuổi trẻ dũng cảm | Huy hiệu “Tuổi trẻ dũng cảm”
Huy hiệu “Tuổi trẻ sáng tạo”
Huy hiệu Thanh niên tiên tiến | Huy hiệu “Thanh niên tiên tiến”
Huy hiệu Chiến sĩ thi đua toàn quốc | Huy hiệu “Chiến sĩ thi đua toàn quốc”
Huy hiệu Chiến sĩ Điện Biên Phủ | Huy hiệu “Chiến sĩ Điện Biên Phủ” | Huy hiệu Chiến sỹ Điện Biên Phủ
| Huy hiệu Chiến sĩ Điện Biên | Huy hiệu “Chiến sỹ Điện Biên Phủ” | Huy hiệu “Chiến sĩ Điện Biên”
Huy hiệu Chiến sĩ Trường Sa | Huy hiệu “Chiến sĩ Trường Sa” | Huy hiệu Chiến sỹ Trường Sa
| Huy hiệu “Chiến sỹ Trường Sa”
Huy hiệu Phụ nữ ba đảm đang | Huy hiệu “Phụ nữ ba đảm đang”
Huy hiệu Thành phố Hồ Chí Minh | Huy hiệu “Thành phố Hồ Chí Minh”
Huy hiệu Vì sự nghiệp y tế | Huy hiệu “Vì sự nghiệp y tế”
Huy hiệu Cựu chiến binh | Huy hiệu “Cựu chiến binh”
# For years in the party: # is their number.
[award jubilee]
Huy hiệu Đảng
Huy hiệu # năm tuổi Đảng | Huy hiệu # tuổi Đảng | Huy hiệu # năm | Huy hiệu loại # năm tuổi Đảng | Huy hiệu # , # năm tuổi Đảng | Huy hiệu # và # năm tuổi Đảng | Huy hiệu # , # và # năm tuổi Đảng | Huy hiệu # , # , # năm tuổi Đảng
| Huy hiệu # , # , # và # năm tuổi Đảng | Huy hiệu # , # , # , # năm tuổi Đảng | Huy hiệu # năm , # năm tuổi Đảng | Huy hiệu # năm và # năm tuổi Đảng | Huy hiệu # năm , # năm và # năm tuổi Đảng | Huy hiệu # năm , # năm , # năm tuổi Đảng | Huy hiệu # - # năm tuổi Đảng
| Huy hiệu Đảng # năm tuổi Đảng | Huy hiệu Đảng # tuổi Đảng | Huy hiệu Đảng # năm | Huy hiệu Đảng loại # năm tuổi Đảng | Huy hiệu Đảng # , # năm tuổi Đảng | Huy hiệu Đảng # và # năm tuổi Đảng | Huy hiệu Đảng # , # và # năm tuổi Đảng
| Huy hiệu Đảng # , # , # năm tuổi Đảng | Huy hiệu Đảng # , # , # và # năm tuổi Đảng | Huy hiệu Đảng # , # , # , # năm tuổi Đảng | Huy hiệu Đảng # năm , # năm tuổi Đảng | Huy hiệu Đảng # năm và # năm tuổi Đảng | Huy hiệu Đảng # năm , # năm và # năm tuổi Đảng | Huy hiệu Đảng # năm , # năm , # năm tuổi Đảng
| Huy hiệu Đảng # - # năm tuổi Đảng
# Counts only behind one of them.
| # năm tuổi Đảng
# Called what stands in quotes behind it.
[award named]
danh hiệu
[award_verb gives]
trao | trao tặng | tặng | tặng thưởng | khen thưởng | biểu dương, khen thưởng | phong tặng | truy tặng | truy phong | công nhận | vinh danh | tôn vinh | trao quyết định tặng | công bố quyết định tặng | ký tặng | thưởng | trao thưởng
cũng tặng | cũng trao | cũng trao tặng | quyết định tặng | quyết định tặng thưởng | về việc tặng | về việc tặng thưởng | về việc trao tặng | về việc khen thưởng
[award_verb receives]
nhận | đón nhận | được nhận | vinh dự nhận | vinh dự đón nhận | vinh dự được nhận | được tặng | được tặng thưởng | được trao | được trao tặng | được phong tặng | được công nhận | được công nhận danh hiệu | đạt danh hiệu | đã đạt danh hiệu | giành | được khen thưởng | được vinh danh | được truy tặng | vinh dự được tặng | vinh dự được trao tặng | được thưởng
[award_verb behalf]
thay mặt | thay mặt cho | thừa ủy quyền | thừa ủy quyền của | thừa ủy nhiệm | thừa ủy nhiệm của | được ủy quyền của | được sự ủy quyền của
[award_verb wishes]
phấn đấu | đề nghị | kiến nghị | đề xuất | đăng ký | xét | xét tặng | hướng tới | quyết tâm | trình | hồ sơ đề nghị | tiếp tục giữ vững
xây dựng đảng bộ | xây dựng chi bộ | xây dựng đơn vị | xây dựng bệnh viện | xây dựng trung tâm | xây dựng công đoàn
phấn đấu đạt | đủ điều kiện | thi đua đạt
