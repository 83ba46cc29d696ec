# Ranks of army, navy, border guard, coast guard and police; ranks of professional soldiers (QNCN) are the same words.
[rank]
Đại tướng
Thượng tướng | Đô đốc Hải quân
Trung tướng | Phó Đô đốc | Phó Đô đốc Hải quân
Thiếu tướng | Chuẩn Đô đốc | Chuẩn Đô đốc Hải quân
Đại tá | Đ.tá | Đại tá QNCN
Thượng tá | Th.tá | Thượng tá QNCN | Thượng tá CN | Thượng tá quân nhân chuyên nghiệp | Thượng tá chuyên nghiệp
Trung tá | Tr.tá | Trung tá QNCN | Trung tá CN | Trung tá quân nhân chuyên nghiệp | Trung tá chuyên nghiệp
Thiếu tá | Th/tá | Thiếu tá QNCN | Thiếu tá CN | Thiếu tá quân nhân chuyên nghiệp | Thiếu tá chuyên nghiệp
Đại úy | Đ/úy | Đại úy QNCN | Đại úy CN | Đại úy quân nhân chuyên nghiệp | Đại úy chuyên nghiệp
Thượng úy | Thượng úy QNCN | Thượng úy CN | Thượng úy quân nhân chuyên nghiệp | Thượng úy chuyên nghiệp
Trung úy | Trung úy QNCN | Trung úy CN | Trung úy quân nhân chuyên nghiệp | Trung úy chuyên nghiệp
Thiếu úy | Thiếu úy QNCN | Thiếu úy CN | Thiếu úy quân nhân chuyên nghiệp | Thiếu úy chuyên nghiệp
Chuẩn úy | Chuẩn úy QNCN | Chuẩn úy CN | Chuẩn úy quân nhân chuyên nghiệp | Chuẩn úy chuyên nghiệp
Thượng sĩ | Thượng sỹ
Trung sĩ | Trung sỹ
Hạ sĩ | Hạ sỹ
Binh nhất
Binh nhì
