package kg.koch.portal.profile;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents of a DOCX: a field the word processor renews, with its entries written out,
 * so that it reads without being renewed.
 */
final class DocxContents {

  private DocxContents() {}

  /** The name under which a chapter is found. */
  static String bookmark(Report.Chapter chapter) {
    return "chapter-" + chapter.id();
  }

  static void write(XWPFDocument document, List<Report.Chapter> chapters) {
    for (int i = 0; i < chapters.size(); i++) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(DocxStyles.ENTRY);
      CTP entry = paragraph.getCTP();
      if (i == 0) {
        sign(entry.addNewR(), STFldCharType.BEGIN);
        entry.addNewR().addNewInstrText().setStringValue("TOC \\o \"1-1\" \\h \\z \\u");
        sign(entry.addNewR(), STFldCharType.SEPARATE);
      }
      CTHyperlink link = entry.addNewHyperlink();
      link.setAnchor(bookmark(chapters.get(i)));
      link.addNewR().addNewT().setStringValue(chapters.get(i).title());
      if (i == chapters.size() - 1) {
        sign(entry.addNewR(), STFldCharType.END);
      }
    }
  }

  private static void sign(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }

  /** Gives a drawing its name and its description for those who do not see it. */
  static void describe(CTInline drawing, String name, String description) {
    CTNonVisualDrawingProps facts = drawing.getDocPr();
    facts.setTitle(name);
    facts.setDescr(description);
  }
}
