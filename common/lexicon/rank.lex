# Ranks of army, border guard, coast guard and police, then those of the navy. A professional soldier (QNCN, CN) and a policeman of
# a technical branch (CMKT) hold a rank of the same name.
[rank]
Đại tướng
Thượng tướng
Trung tướng
Thiếu tướng
Chuẩn tướng
Đại tá | Đ.tá | Đ/tá | Đại tá QNCN | Đại tá (QNCN) | Đại tá CMKT
Thượng tá | Th.tá | Thượng tá QNCN | Thượng tá (QNCN) | Thượng tá CN | Thượng tá (CN) | Thượng tá quân nhân chuyên nghiệp | Thượng tá chuyên nghiệp | Thượng tá CMKT | Thượng tá chuyên môn kỹ thuật
Trung tá | Tr.tá | Tr/tá | Trung tá QNCN | Trung tá (QNCN) | Trung tá CN | Trung tá (CN) | Trung tá quân nhân chuyên nghiệp | Trung tá chuyên nghiệp | Trung tá CMKT | Trung tá chuyên môn kỹ thuật
Thiếu tá | Th/tá | Thiếu tá QNCN | Thiếu tá (QNCN) | Thiếu tá CN | Thiếu tá (CN) | Thiếu tá quân nhân chuyên nghiệp | Thiếu tá chuyên nghiệp | Thiếu tá CMKT | Thiếu tá chuyên môn kỹ thuật
Đại úy | Đ/úy | Đ.úy | Đại úy QNCN | Đại úy (QNCN) | Đại úy CN | Đại úy (CN) | Đại úy quân nhân chuyên nghiệp | Đại úy chuyên nghiệp | Đại úy CMKT | Đại úy chuyên môn kỹ thuật
Thượng úy | Th/úy | Thượng úy QNCN | Thượng úy (QNCN) | Thượng úy CN | Thượng úy (CN) | Thượng úy quân nhân chuyên nghiệp | Thượng úy chuyên nghiệp | Thượng úy CMKT | Thượng úy chuyên môn kỹ thuật
Trung úy | Tr.úy | Tr/úy | Trung úy QNCN | Trung úy (QNCN) | Trung úy CN | Trung úy (CN) | Trung úy quân nhân chuyên nghiệp | Trung úy chuyên nghiệp | Trung úy CMKT | Trung úy chuyên môn kỹ thuật
Thiếu úy | Thiếu úy QNCN | Thiếu úy (QNCN) | Thiếu úy CN | Thiếu úy (CN) | Thiếu úy quân nhân chuyên nghiệp | Thiếu úy chuyên nghiệp | Thiếu úy CMKT | Thiếu úy chuyên môn kỹ thuật
Chuẩn úy | Chuẩn úy QNCN | Chuẩn úy (QNCN) | Chuẩn úy CN | Chuẩn úy (CN) | Chuẩn úy quân nhân chuyên nghiệp | Chuẩn úy chuyên nghiệp | Chuẩn úy CMKT | Chuẩn úy chuyên môn kỹ thuật
Thượng sĩ | Thượng sỹ
Trung sĩ | Trung sỹ
Hạ sĩ | Hạ sỹ
Binh nhất
Binh nhì
Chiến sĩ bậc nhất | Chiến sĩ bậc 1 | Chiến sỹ bậc nhất | Chiến sỹ bậc 1
Chiến sĩ bậc nhì | Chiến sĩ bậc 2 | Chiến sỹ bậc nhì | Chiến sỹ bậc 2
# of the navy
Đô đốc | Đô đốc Hải quân
Phó Đô đốc | Phó Đô đốc Hải quân
Chuẩn Đô đốc | Chuẩn Đô đốc Hải quân
