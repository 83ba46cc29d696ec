#!/usr/bin/python3
"""One story told by three sources counts once; next year's is another; pages that are no article, and articles in other
languages, are kept with their kind and language and state nothing."""

import json
import pathlib
import tempfile
import unittest

import trichtest

STORY = """Chiều ngày 12/5/2023, Trung tâm Y tế huyện Mường Then tổ chức hội nghị sơ kết công tác quý I năm 2023, có 85 cán bộ tham dự.
Báo cáo tại hội nghị, bác sĩ Lò Văn Bun, Giám đốc Trung tâm cho biết đơn vị đã khám bệnh cho 12.450 lượt người, tăng 12% so với cùng kỳ, tiêm chủng đầy đủ cho 1.320 trẻ em trong huyện.
Trong quý, chi bộ đã kết nạp 3 đảng viên mới và trao Huy hiệu 30 năm tuổi Đảng cho 02 đồng chí cán bộ lâu năm của đơn vị.
Kết luận hội nghị, bác sĩ Lò Văn Bun yêu cầu các khoa, phòng tiếp tục nâng cao chất lượng khám chữa bệnh, khắc phục tình trạng thiếu thuốc và tinh thần phục vụ người dân còn hạn chế."""
LEAD = "Vừa qua, ngành y tế huyện vùng cao Mường Then đã có một hội nghị được đông đảo cán bộ cơ sở quan tâm.\n"
NEXT_YEAR = STORY.replace("12/5/2023", "15/5/2024").replace("năm 2023", "năm 2024").replace("85 cán bộ", "91 cán bộ").replace(
    "12.450", "13.207").replace("12%", "6%").replace("1.320", "1.288").replace("3 đảng", "5 đảng").replace(
    "30 năm", "40 năm").replace("02 đồng", "07 đồng")
COPIES = {
    "trungtam": "Mường Then sơ kết công tác quý I\n12/05/2023 17:02\n\n" + STORY,
    "soyte": "Hội nghị sơ kết tại Mường Then\n14/05/2023\n\n" + LEAD + STORY.replace("cho biết", "báo cáo") + "\n\nTheo trungtam.vn",
    "bao": "Ngành y tế Mường Then: Một quý nhiều kết quả\n16/05/2023\n\n" + STORY.replace("hòa", "hoà").rsplit("\n", 1)[0],
}
PAGES = {
    "error": ("vi", "Trang chủ\nTin tức\n\nKhông tìm thấy trang bạn yêu cầu\nVui lòng quay lại sau hoặc liên hệ với quản trị của trang."),
    "login": ("vi", "Đăng nhập\nBạn cần đăng nhập để xem nội dung này.\nTên đăng nhập\nMật khẩu\nQuên mật khẩu?"),
    "list": ("vi", "".join(f"Trung tâm Y tế Mường Then tập huấn lần thứ {n}\n0{n}/05/2023\nSáng 0{n}/5, ông Lò Văn Bun dự lớp tập huấn"
                           " sơ cấp cứu cho 25 y tế thôn bản trong huyện.\n" for n in range(1, 7))),
    "other": ("vi", "Thông tin liên hệ\nĐịa chỉ: bản Then, xã Mường Then, huyện Sông Mã\nĐiện thoại: 0213 855 123"),
    "article": ("en", "Health centre reviews its first quarter\n12/05/2023\n\nOn 12 May 2023 the health centre of Muong Then held its"
                      " review of the first quarter, and the director, Mr Lo Van Bun, said that 12,450 patients were examined."),
}
STATING = ["event", "person", "article_organization", "figure", "award", "document", "date_mention", "place", "statement"]


class Story(trichtest.WithTrichd):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        articles = [{"source": source, "id": "1", "content": text} for source, text in COPIES.items()]
        articles.append({"source": "trungtam", "id": "2", "content": "Mường Then sơ kết công tác quý I\n15/05/2024 17:02\n\n" + NEXT_YEAR})
        articles += [{"source": "pages", "id": kind, "content": text} for kind, (_, text) in PAGES.items()]
        with tempfile.TemporaryDirectory(prefix="trich-story-") as directory:
            path = pathlib.Path(directory) / "articles.jsonl"
            path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
            cls.trichd.trich("push", "--ack", "done", "--quiet", path)

    def test_copies_are_one_story(self):
        self.assertEqual(self.server.query("SELECT count(DISTINCT story) FROM trich.article WHERE id = '1'"), [(1,)])
        self.assertEqual(self.server.query("SELECT count(DISTINCT story) FROM trich.article WHERE source <> 'pages'"), [(2,)])
        self.assertEqual(self.server.query("SELECT source, articles, sources, published_on::text FROM trich.story_article"
                                           " WHERE articles > 1"),
                         [("trungtam", 3, ["bao", "soyte", "trungtam"], "2023-05-12")])

    def test_figures_count_once(self):
        figures = "FROM trich.figure f JOIN trich.article a USING (article_id) WHERE f.value = 12450"
        self.assertEqual(self.server.query(f"SELECT count(*) {figures}"), [(3,)])
        self.assertEqual(self.server.query(f"SELECT count(*) {figures} AND article_id IN (SELECT article_id FROM trich.story_article)"),
                         [(1,)])

    def test_pages_are_kept_and_state_nothing(self):
        kept = self.server.query("SELECT id, page_kind, language, body <> '' FROM trich.article WHERE source = 'pages' ORDER BY id")
        self.assertEqual([row[:2] for row in kept], [(kind, kind) for kind in sorted(PAGES)])
        self.assertEqual({id: language for id, _, language, body in kept if body},
                         {id: PAGES[id][0] for id, _, _, body in kept if body})
        self.assertGreaterEqual(sum(body for *_, body in kept), 3)
        for table in STATING:
            self.assertEqual(self.server.query(f"SELECT a.id FROM trich.{table} JOIN trich.article a USING (article_id)"
                                               " WHERE a.source = 'pages'"), [], table)
        self.assertEqual(self.server.query("SELECT count(*) > 0 FROM trich.contact JOIN trich.article a USING (article_id)"
                                           " WHERE a.id = 'other'"), [(True,)])


if __name__ == "__main__":
    unittest.main()
