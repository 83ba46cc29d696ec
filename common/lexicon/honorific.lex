# What people are called before their names. Canonical as the record prints it.
[honorific]
Đồng chí | đ/c | đc | đ.c | đ/chí | đồng chi | các đồng chí | các đ/c | các đ.c | hai đồng chí | ba đồng chí
Ông | các ông | quý ông
Bà | các bà | quý bà
# said of several, of whom nobody tells which is which
Ông, bà | các ông, bà | các ông bà | các ông (bà) | quý ông, bà
Anh | các anh
Chị | các chị
Thầy | thầy giáo | các thầy
Cô | cô giáo | các cô
