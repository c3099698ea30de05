package kg.koch.portal.profile;

import java.math.BigInteger;
import kg.koch.publish.bundle.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of the report's DOCX, by the names word processors know. */
final class DocxStyles {

  static final String TITLE = "Title";
  static final String HEADING = "Heading1";
  static final String CAPTION = "Caption";
  static final String CONTENTS = "TOCHeading";
  static final String ENTRY = "TOC1";
  static final String SMALL = "Source";
  static final String CELL = "Cell";

  private static final String FONT = "DejaVu Sans";
  private static final String BLUE = "0B5394";
  private static final String SOFT = "4E5A68";

  private final XWPFStyles styles;

  private DocxStyles(XWPFStyles styles) {
    this.styles = styles;
  }

  static void put(XWPFDocument document, Language language) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(language.tag());
    DocxStyles made = new DocxStyles(styles);
    made.add("Normal", "Normal", null, 10, null, false, 6);
    made.add(TITLE, "Title", null, 22, null, true, 10);
    made.add(HEADING, "heading 1", 0, 15, BLUE, true, 8);
    made.add(CAPTION, "caption", null, 9, null, true, 4);
    made.add(CONTENTS, "TOC Heading", null, 13, null, true, 4);
    made.add(ENTRY, "toc 1", null, 10, BLUE, false, 2);
    made.add(SMALL, "Source", null, 8, SOFT, false, 6);
    made.add(CELL, "Cell", null, 8, null, false, 0);
  }

  /**
   * @param level in the outline; null for text
   * @param points size of the letters
   * @param after points of room after the paragraph
   */
  private void add(
      String id,
      String name,
      @Nullable Integer level,
      int points,
      @Nullable String colour,
      boolean bold,
      int after) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    var layout = style.addNewPPr();
    layout.addNewSpacing().setAfter(BigInteger.valueOf(after * 20L));
    if (level != null) {
      layout.addNewKeepNext();
      layout.addNewPageBreakBefore();
      layout.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    CTRPr letters = style.addNewRPr();
    if (bold) {
      letters.addNewB();
    }
    if (colour != null) {
      letters.addNewColor().setVal(colour);
    }
    letters.addNewSz().setVal(BigInteger.valueOf(points * 2L));
    styles.addStyle(new XWPFStyle(style));
  }
}
