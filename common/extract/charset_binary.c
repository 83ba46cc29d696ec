#include "charset_part.h"

/* How files begin that are no text. */
static const struct magic {
    struct str bytes;
    uint8_t at; /* where they stand */
    const char *what;
} magics[] = {
    {STR("%PDF-"), 0, "a PDF document"},
    {STR("\x89PNG\r\n\x1A\n"), 0, "a PNG image"},
    {STR("\xFF\xD8\xFF"), 0, "a JPEG image"},
    {STR("GIF87a"), 0, "a GIF image"},
    {STR("GIF89a"), 0, "a GIF image"},
    {STR("WEBP"), 8, "a WebP image"},
    {STR("II*\0"), 0, "a TIFF image"},
    {STR("MM\0*"), 0, "a TIFF image"},
    {STR("\0\0\1\0"), 0, "an icon"},
    {STR("\x1F\x8B"), 0, "compressed by gzip"},
    {STR("BZh9"), 0, "compressed by bzip2"},
    {STR("\xFD"
         "7zXZ\0"),
     0, "compressed by xz"},
    {STR("\x28\xB5\x2F\xFD"), 0, "compressed by zstd"},
    {STR("PK\3\4"), 0, "a ZIP archive or an Office document"},
    {STR("Rar!\x1A\7"), 0, "a RAR archive"},
    {STR("7z\xBC\xAF\x27\x1C"), 0, "a 7-Zip archive"},
    {STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), 0, "an Office document"},
    {STR("{\\rtf"), 0, "an RTF document"},
    {STR("%!PS-Adobe"), 0, "a PostScript document"},
    {STR("wOFF"), 0, "a font"},
    {STR("wOF2"), 0, "a font"},
    {STR("ftyp"), 4, "a video"},
    {STR("\x1A\x45\xDF\xA3"), 0, "a video"},
    {STR("OggS"), 0, "a sound or video"},
    {STR("ID3"), 0, "a sound"},
    {STR("SQLite format 3"), 0, "a database"},
    {STR("\x7F"
         "ELF"),
     0, "a program"},
};

/* Encodings of Vietnamese have a few capitals where others have controls, but texts are not made of them. */
static bool is_mostly_controls(struct str bytes)
{
    uint32_t n = bytes.len < 4096 ? bytes.len : 4096;
    uint16_t controls = 0; /* so small a number makes for wide vectors */
    for (uint32_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)bytes.at[i];
        controls += c < ' ' && !(c >= '\t' && c <= '\r');
    }
    return controls > 4 && controls > n / 8;
}

const char *charset_binary(struct str bytes)
{
    for (size_t i = 0; i < COUNT_OF(magics); i++) {
        const struct magic *m = &magics[i];
        if (bytes.len >= m->at + m->bytes.len && memcmp(bytes.at + m->at, m->bytes.at, m->bytes.len) == 0)
            return m->what;
    }
    return is_mostly_controls(bytes) ? "binary data" : NULL;
}
