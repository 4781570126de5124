package org.tidemark.app;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tagged PDF of one page, written by hand: sections of paragraphs, each character its own code. It is read like a real one and
 * made in no time; there is nothing to look at, since its font has no shapes.
 */
public final class LittlePdf {
    private final List<String> objects = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private int pieces;

    private LittlePdf() {}

    /** A paragraph for each text of each section, the first one its heading; the first section stands before all of them. */
    public static byte[] of(String language, List<List<String>> sections) {
        return new LittlePdf().write(language, sections);
    }

    private byte[] write(String language, List<List<String>> sections) {
        for (int reserved = 1; reserved <= 11; reserved++) {
            objects.add("");
        }
        var kids = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            var elements = new StringBuilder();
            for (int k = 0; k < sections.get(i).size(); k++) {
                elements.append(paragraph(i > 0 && k == 0 ? "H2" : "P", sections.get(i).get(k)));
            }
            kids.append(i == 0 ? elements : add("<</S/Sect/K[" + elements + "]>>"));
        }
        String document = add("<</S/Document/K[" + kids + "]>>");
        set(1, "<</Type/Catalog/Pages 2 0 R/Lang(" + language + ")/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R"
                + "/Metadata 6 0 R>>");
        set(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        set(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>>>");
        set(4, stream("", "BT /F 10 Tf " + content + "ET"));
        set(5, "<</Type/StructTreeRoot/K " + document + ">>");
        set(6, stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><pdfaid:part>3</pdfaid:part>"
                + "<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></x:xmpmeta>"));
        set(7, "<</Type/Font/Subtype/Type0/BaseFont/Little/Encoding/Identity-H/ToUnicode 8 0 R"
                + "/DescendantFonts[9 0 R]>>");
        set(8, stream("", "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange"
                + " 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap"));
        set(9, "<</Type/Font/Subtype/CIDFontType2/BaseFont/Little/CIDToGIDMap/Identity/FontDescriptor 10 0 R"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>");
        set(10, "<</Type/FontDescriptor/FontName/Little/Flags 4/FontBBox[0 0 0 0]/ItalicAngle 0/Ascent 800/Descent -200"
                + "/CapHeight 700/StemV 80/FontFile2 11 0 R>>");
        set(11, stream("", new String(font(), StandardCharsets.ISO_8859_1)));
        return file();
    }

    /** A TrueType font of one glyph, which is empty: what a program that draws the page wants to find. */
    private static byte[] font() {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", new byte[4]);
        tables.put("head", ByteBuffer.allocate(54).putInt(0, 0x10000).putInt(12, 0x5f0f3cf5).putShort(18, (short) 1000)
                .putShort(50, (short) 1).array());
        tables.put("hhea", ByteBuffer.allocate(36).putInt(0, 0x10000).putShort(4, (short) 800).putShort(34, (short) 1)
                .array());
        tables.put("hmtx", ByteBuffer.allocate(4).putShort(0, (short) 500).array());
        tables.put("loca", new byte[8]);
        tables.put("maxp", ByteBuffer.allocate(32).putInt(0, 0x10000).putShort(4, (short) 1).array());
        int place = 12 + 16 * tables.size();
        ByteBuffer file = ByteBuffer
                .allocate(place + tables.values().stream().mapToInt(table -> table.length + 3).sum());
        file.putInt(0x10000).putShort((short) tables.size()).putShort((short) 0).putShort((short) 0)
                .putShort((short) 0);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(place)
                    .putInt(table.getValue().length).put(place, table.getValue());
            place += table.getValue().length + 3 & ~3;
        }
        return file.array();
    }

    private String paragraph(String type, String text) {
        content.append("/").append(type).append("<</MCID ").append(pieces).append(">>BDC <")
                .append(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE))).append("> Tj EMC\n");
        return add("<</S/" + type + "/Pg 3 0 R/K " + pieces++ + ">>");
    }

    private void set(int number, String object) {
        objects.set(number - 1, object);
    }

    private String add(String object) {
        objects.add(object);
        return objects.size() + " 0 R ";
    }

    private static String stream(String entries, String bytes) {
        return "<<" + entries + "/Length " + bytes.length() + ">>stream\n" + bytes + "\nendstream";
    }

    private byte[] file() {
        var out = new ByteArrayOutputStream();
        var places = new StringBuilder("0000000000 65535 f \n");
        append(out, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            append(out, (i + 1) + " 0 obj" + objects.get(i) + "endobj\n");
        }
        int start = out.size();
        append(out, "xref\n0 " + (objects.size() + 1) + "\n" + places + "trailer<</Size " + (objects.size() + 1)
                + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
