# State awards, titles and honours, with what gives them.
# Named together with who issues them.
[award issued]
Bằng khen | BK
Giấy khen | GK
Cờ thi đua
Cờ thi đua xuất sắc | Cờ đơn vị xuất sắc
Cờ thi đua của Chính phủ | Cờ thi đua Chính phủ | Cờ đơn vị dẫn đầu phong trào thi đua của Chính phủ
Bằng khen của Thủ tướng Chính phủ | Bằng khen Thủ tướng Chính phủ | Bằng khen của Thủ tướng | Bằng khen Chính phủ
Bằng khen của Bộ trưởng Bộ Y tế | Bằng khen Bộ trưởng Bộ Y tế
Bằng khen của Bộ Y tế | Bằng khen Bộ Y tế
Cờ truyền thống
Thư khen
Thư biểu dương
Bằng Lao động sáng tạo
Bằng Tuổi trẻ sáng tạo | Bằng sáng tạo
Bằng chứng nhận danh hiệu
Biểu trưng
Bảng vàng danh dự
Bằng vinh danh
Bằng ghi công
Bằng Tổ quốc ghi công | Tổ quốc ghi công
[award medal]
Huân chương Độc lập
Huân chương Độc lập hạng Nhất | Huân chương Độc lập hạng I | Huân chương Độc lập hạng 1
Huân chương Độc lập hạng Nhì | Huân chương Độc lập hạng II | Huân chương Độc lập hạng 2
Huân chương Độc lập hạng Ba | Huân chương Độc lập hạng III | Huân chương Độc lập hạng 3
Huân chương Quân công
Huân chương Quân công hạng Nhất | Huân chương Quân công hạng I | Huân chương Quân công hạng 1
Huân chương Quân công hạng Nhì | Huân chương Quân công hạng II | Huân chương Quân công hạng 2
Huân chương Quân công hạng Ba | Huân chương Quân công hạng III | Huân chương Quân công hạng 3
Huân chương Lao động | HCLĐ
Huân chương Lao động hạng Nhất | Huân chương Lao động hạng I | Huân chương Lao động hạng 1 | HCLĐ hạng Nhất | HCLĐ hạng I
Huân chương Lao động hạng Nhì | Huân chương Lao động hạng II | Huân chương Lao động hạng 2 | HCLĐ hạng Nhì | HCLĐ hạng II
Huân chương Lao động hạng Ba | Huân chương Lao động hạng III | Huân chương Lao động hạng 3 | HCLĐ hạng Ba | HCLĐ hạng III
Huân chương Bảo vệ Tổ quốc
Huân chương Bảo vệ Tổ quốc hạng Nhất | Huân chương Bảo vệ Tổ quốc hạng I | Huân chương Bảo vệ Tổ quốc hạng 1
Huân chương Bảo vệ Tổ quốc hạng Nhì | Huân chương Bảo vệ Tổ quốc hạng II | Huân chương Bảo vệ Tổ quốc hạng 2
Huân chương Bảo vệ Tổ quốc hạng Ba | Huân chương Bảo vệ Tổ quốc hạng III | Huân chương Bảo vệ Tổ quốc hạng 3
Huân chương Chiến công
Huân chương Chiến công hạng Nhất | Huân chương Chiến công hạng I | Huân chương Chiến công hạng 1
Huân chương Chiến công hạng Nhì | Huân chương Chiến công hạng II | Huân chương Chiến công hạng 2
Huân chương Chiến công hạng Ba | Huân chương Chiến công hạng III | Huân chương Chiến công hạng 3
Huân chương Kháng chiến
Huân chương Kháng chiến hạng Nhất | Huân chương Kháng chiến hạng I | Huân chương Kháng chiến hạng 1
Huân chương Kháng chiến hạng Nhì | Huân chương Kháng chiến hạng II | Huân chương Kháng chiến hạng 2
Huân chương Kháng chiến hạng Ba | Huân chương Kháng chiến hạng III | Huân chương Kháng chiến hạng 3
Huân chương Chiến sĩ vẻ vang | Huân chương Chiến sỹ vẻ vang
Huân chương Chiến sĩ vẻ vang hạng Nhất | Huân chương Chiến sĩ vẻ vang hạng I | Huân chương Chiến sĩ vẻ vang hạng 1 | Huân chương Chiến sỹ vẻ vang hạng Nhất
Huân chương Chiến sĩ vẻ vang hạng Nhì | Huân chương Chiến sĩ vẻ vang hạng II | Huân chương Chiến sĩ vẻ vang hạng 2 | Huân chương Chiến sỹ vẻ vang hạng Nhì
Huân chương Chiến sĩ vẻ vang hạng Ba | Huân chương Chiến sĩ vẻ vang hạng III | Huân chương Chiến sĩ vẻ vang hạng 3 | Huân chương Chiến sỹ vẻ vang hạng Ba
Huân chương Sao vàng
Huân chương Hồ Chí Minh
Huân chương Đại đoàn kết dân tộc
Huân chương Dũng cảm
Huân chương Hữu nghị
Huân chương
Huy chương Quân kỳ quyết thắng
Huy chương Vì an ninh Tổ quốc
Huy chương Chiến sĩ vẻ vang | Huy chương Chiến sỹ vẻ vang
Huy chương Hữu nghị
Huy chương Kháng chiến
Giải thưởng Hồ Chí Minh
Giải thưởng Nhà nước
Giải thưởng Đặng Thùy Trâm
Giải thưởng Tôn Thất Tùng
Giải thưởng Đặng Văn Ngữ
Giải thưởng Nguyễn Văn Trỗi
Giải thưởng Lý Tự Trọng
Giải thưởng Nhân tài Đất Việt
Giải thưởng Kovalevskaia
Giải thưởng Chất lượng quốc gia
Huy chương Chiến sĩ vẻ vang hạng Nhất | Huy chương Chiến sỹ vẻ vang hạng Nhất
Huy chương Chiến sĩ vẻ vang hạng Nhì | Huy chương Chiến sỹ vẻ vang hạng Nhì
Huy chương Chiến sĩ vẻ vang hạng Ba | Huy chương Chiến sỹ vẻ vang hạng Ba
[award title]
Anh hùng Lao động
Anh hùng Lao động thời kỳ đổi mới
Anh hùng Lực lượng vũ trang nhân dân | Anh hùng LLVT nhân dân | Anh hùng LLVTND
Bà mẹ Việt Nam anh hùng
Thầy thuốc nhân dân | TTND
Thầy thuốc Ưu tú | TTƯT
Nhà giáo nhân dân | NGND
Nhà giáo Ưu tú | NGƯT
Nghệ sĩ nhân dân
Nghệ sĩ ưu tú
Nghệ nhân nhân dân
Nghệ nhân ưu tú
Dược sĩ nhân dân
Thầy thuốc trẻ tiêu biểu
Chiến sĩ thi đua | Chiến sỹ thi đua | CSTĐ
Chiến sĩ thi đua toàn quốc | Chiến sỹ thi đua toàn quốc | CSTĐ toàn quốc
Chiến sĩ thi đua cấp bộ | Chiến sỹ thi đua cấp bộ | CSTĐ cấp bộ
Chiến sĩ thi đua cấp tỉnh | Chiến sỹ thi đua cấp tỉnh | CSTĐ cấp tỉnh
Chiến sĩ thi đua cấp thành phố | Chiến sỹ thi đua cấp thành phố | CSTĐ cấp thành phố
Chiến sĩ thi đua cấp ngành | Chiến sỹ thi đua cấp ngành | CSTĐ cấp ngành
Chiến sĩ thi đua cơ sở | Chiến sỹ thi đua cơ sở | CSTĐ cơ sở
Chiến sĩ thi đua toàn quân | Chiến sỹ thi đua toàn quân | CSTĐ toàn quân
Chiến sĩ thi đua cấp Bộ Quốc phòng | Chiến sỹ thi đua cấp Bộ Quốc phòng | CSTĐ cấp Bộ Quốc phòng
Chiến sĩ thi đua cấp cơ sở | Chiến sỹ thi đua cấp cơ sở | CSTĐ cấp cơ sở
Lao động tiên tiến | LĐTT
Chiến sĩ tiên tiến | Chiến sỹ tiên tiến
Tập thể Lao động xuất sắc | TTLĐXS
Tập thể Lao động tiên tiến | TTLĐTT
Đơn vị quyết thắng
Đơn vị vững mạnh toàn diện
Đơn vị vững mạnh toàn diện “Mẫu mực tiêu biểu”
Gương mặt trẻ tiêu biểu
Công dân ưu tú
Công đoàn cơ sở vững mạnh xuất sắc
Chi bộ trong sạch vững mạnh tiêu biểu
Phụ nữ Việt Nam tài năng
[award badge]
Kỷ niệm chương | Kỉ niệm chương | KNC
Kỷ niệm chương “Vì sức khỏe nhân dân” | Kỷ niệm chương Vì sức khỏe nhân dân | Kỉ niệm chương Vì sức khỏe nhân dân | KNC “Vì sức khỏe nhân dân” | KNC Vì sức khỏe nhân dân
Kỷ niệm chương “Vì sự nghiệp giáo dục” | Kỷ niệm chương Vì sự nghiệp giáo dục | Kỉ niệm chương Vì sự nghiệp giáo dục | KNC “Vì sự nghiệp giáo dục” | KNC Vì sự nghiệp giáo dục
Kỷ niệm chương “Vì sự nghiệp công đoàn” | Kỷ niệm chương Vì sự nghiệp công đoàn | Kỉ niệm chương Vì sự nghiệp công đoàn | KNC “Vì sự nghiệp công đoàn” | KNC Vì sự nghiệp công đoàn
Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức công đoàn” | Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức công đoàn | Kỉ niệm chương Vì sự nghiệp xây dựng tổ chức công đoàn | KNC “Vì sự nghiệp xây dựng tổ chức công đoàn” | KNC Vì sự nghiệp xây dựng tổ chức công đoàn
Kỷ niệm chương “Vì thế hệ trẻ” | Kỷ niệm chương Vì thế hệ trẻ | Kỉ niệm chương Vì thế hệ trẻ | KNC “Vì thế hệ trẻ” | KNC Vì thế hệ trẻ
Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam” | Kỷ niệm chương Vì sự phát triển của phụ nữ Việt Nam | Kỉ niệm chương Vì sự phát triển của phụ nữ Việt Nam | KNC “Vì sự phát triển của phụ nữ Việt Nam” | KNC Vì sự phát triển của phụ nữ Việt Nam
Kỷ niệm chương “Vì sự nghiệp tuyên giáo” | Kỷ niệm chương Vì sự nghiệp tuyên giáo | Kỉ niệm chương Vì sự nghiệp tuyên giáo | KNC “Vì sự nghiệp tuyên giáo” | KNC Vì sự nghiệp tuyên giáo
Kỷ niệm chương “Vì sự nghiệp dân vận” | Kỷ niệm chương Vì sự nghiệp dân vận | Kỉ niệm chương Vì sự nghiệp dân vận | KNC “Vì sự nghiệp dân vận” | KNC Vì sự nghiệp dân vận
Kỷ niệm chương “Vì sự nghiệp xây dựng Đảng” | Kỷ niệm chương Vì sự nghiệp xây dựng Đảng | Kỉ niệm chương Vì sự nghiệp xây dựng Đảng | KNC “Vì sự nghiệp xây dựng Đảng” | KNC Vì sự nghiệp xây dựng Đảng
Kỷ niệm chương “Vì sự nghiệp công tác tổ chức xây dựng Đảng” | Kỷ niệm chương Vì sự nghiệp công tác tổ chức xây dựng Đảng | Kỉ niệm chương Vì sự nghiệp công tác tổ chức xây dựng Đảng | KNC “Vì sự nghiệp công tác tổ chức xây dựng Đảng” | KNC Vì sự nghiệp công tác tổ chức xây dựng Đảng
Kỷ niệm chương “Vì sự nghiệp kiểm tra Đảng” | Kỷ niệm chương Vì sự nghiệp kiểm tra Đảng | Kỉ niệm chương Vì sự nghiệp kiểm tra Đảng | KNC “Vì sự nghiệp kiểm tra Đảng” | KNC Vì sự nghiệp kiểm tra Đảng
Kỷ niệm chương “Vì sự nghiệp nhân đạo” | Kỷ niệm chương Vì sự nghiệp nhân đạo | Kỉ niệm chương Vì sự nghiệp nhân đạo | KNC “Vì sự nghiệp nhân đạo” | KNC Vì sự nghiệp nhân đạo
Kỷ niệm chương “Vì sự nghiệp bảo vệ và chăm sóc trẻ em” | Kỷ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em | Kỉ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em | KNC “Vì sự nghiệp bảo vệ và chăm sóc trẻ em” | KNC Vì sự nghiệp bảo vệ và chăm sóc trẻ em
Kỷ niệm chương “Vì sự nghiệp đại đoàn kết dân tộc” | Kỷ niệm chương Vì sự nghiệp đại đoàn kết dân tộc | Kỉ niệm chương Vì sự nghiệp đại đoàn kết dân tộc | KNC “Vì sự nghiệp đại đoàn kết dân tộc” | KNC Vì sự nghiệp đại đoàn kết dân tộc
Kỷ niệm chương “Cựu chiến binh Việt Nam” | Kỷ niệm chương Cựu chiến binh Việt Nam | Kỉ niệm chương Cựu chiến binh Việt Nam | KNC “Cựu chiến binh Việt Nam” | KNC Cựu chiến binh Việt Nam
Kỷ niệm chương “Vì sự nghiệp y học cổ truyền” | Kỷ niệm chương Vì sự nghiệp y học cổ truyền | Kỉ niệm chương Vì sự nghiệp y học cổ truyền | KNC “Vì sự nghiệp y học cổ truyền” | KNC Vì sự nghiệp y học cổ truyền
Kỷ niệm chương “Vì sự nghiệp bảo hiểm xã hội” | Kỷ niệm chương Vì sự nghiệp bảo hiểm xã hội | Kỉ niệm chương Vì sự nghiệp bảo hiểm xã hội | KNC “Vì sự nghiệp bảo hiểm xã hội” | KNC Vì sự nghiệp bảo hiểm xã hội
Huy hiệu Bác Hồ
Huy hiệu Tuổi trẻ dũng cảm | Huy hiệu “Tuổi trẻ dũng cảm”
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
[award_verb receives]
nhận | đón nhận | được nhận | vinh dự nhận | vinh dự đón nhận | vinh dự được nhận | được tặng | được tặng thưởng | được trao | được trao tặng | được phong tặng | được công nhận | được công nhận danh hiệu | đạt danh hiệu | đã đạt danh hiệu | giành | được khen thưởng | được vinh danh | được truy tặng | vinh dự được tặng | vinh dự được trao tặng | được thưởng
[award_verb wishes]
phấn đấu | đề nghị | kiến nghị | đề xuất | đăng ký | xét | xét tặng | hướng tới | quyết tâm | trình | hồ sơ đề nghị | tiếp tục giữ vững
xây dựng đảng bộ | xây dựng chi bộ | xây dựng đơn vị | xây dựng bệnh viện | xây dựng trung tâm | xây dựng công đoàn
phấn đấu đạt | đủ điều kiện | thi đua đạt
