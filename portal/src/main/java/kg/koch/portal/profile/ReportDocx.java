package kg.koch.portal.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kg.koch.portal.words.Texts;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/**
 * The report as DOCX, to be edited: real headings and captions, tables whose heads repeat, drawings
 * with their description, a table of contents that the word processor can renew. Dates follow from
 * the release, not from the clock.
 */
final class ReportDocx {

  private static final int WIDTH_POINTS = 470;

  private final XWPFDocument document = new XWPFDocument();
  private final Report report;
  private final ReportLinks links;
  private int bookmarks;

  private ReportDocx(Report report, ReportLinks links) {
    this.report = report;
    this.links = links;
  }

  /**
   * @param day first day not observed by the data, as 2026-01-01
   * @param portal address of the portal its figures lead to; null: they lead nowhere
   */
  static byte[] bytes(Report report, String day, @Nullable String portal) {
    ReportLinks links = ReportLinks.ofFile(Texts.in(report.language()), portal);
    try {
      return new ReportDocx(report, links).bytes(day);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InvalidFormatException failure) {
      throw new IllegalStateException("The report could not be put together", failure);
    }
  }

  private byte[] bytes(String day) throws IOException, InvalidFormatException {
    DocxStyles.put(document, report.language());
    properties(day);
    margins();
    front();
    for (Report.Chapter chapter : report.chapters()) {
      heading(chapter);
      for (Report.Block block : chapter.blocks()) {
        write(block);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    document.close();
    return SameBytes.of(out.toByteArray());
  }

  private void properties(String day) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    Optional<Date> date = Optional.of(Date.from(Instant.parse(day + "T00:00:00Z")));
    core.setTitle(report.title());
    core.setCreator("Köch");
    core.setCreated(date);
    core.setModified(date);
    core.setDescription(report.madeUp().orElse("") + " " + report.release());
    core.getUnderlyingProperties().setLanguageProperty(report.language().tag());
  }

  /** On every page what it is of, and that data are made up, if they are. */
  private void margins() {
    XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
    XWPFParagraph head = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    head.setStyle(DocxStyles.SMALL);
    head.createRun().setText(report.title() + " · " + report.release());
    XWPFParagraph foot = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    foot.setStyle(DocxStyles.SMALL);
    report
        .madeUp()
        .ifPresent(
            label -> {
              XWPFRun run = foot.createRun();
              run.setBold(true);
              run.setText(label + "  ");
            });
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void front() {
    paragraph(DocxStyles.TITLE).createRun().setText(report.title());
    paragraph(null).createRun().setText(report.lead());
    paragraph(DocxStyles.SMALL)
        .createRun()
        .setText(
            links.say("profile.made-of", report.release(), report.vintage())
                + " "
                + links.say("profile.bound"));
    XWPFParagraph title = paragraph(DocxStyles.CONTENTS);
    title.createRun().setText(links.say("profile.contents"));
    DocxContents.write(document, report.chapters());
  }

  private XWPFParagraph paragraph(@Nullable String style) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    return paragraph;
  }

  private void heading(Report.Chapter chapter) {
    XWPFParagraph heading = paragraph(DocxStyles.HEADING);
    CTBookmark start = heading.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(bookmarks));
    start.setName(DocxContents.bookmark(chapter));
    heading.createRun().setText(chapter.title());
    heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    bookmarks++;
  }

  private void write(Report.Block block) throws IOException, InvalidFormatException {
    if (block instanceof Report.Paragraph words) {
      XWPFParagraph paragraph = paragraph(null);
      words.pieces().forEach(piece -> piece(paragraph, piece));
      words
          .tables()
          .forEach(
              table ->
                  piece(paragraph, new Report.Piece(" [" + table + "]", "tables/" + table, "")));
    } else if (block instanceof Report.Note note) {
      XWPFRun run = paragraph(DocxStyles.SMALL).createRun();
      run.setItalic(true);
      run.setText(note.text());
    } else if (block instanceof Report.Figures figures) {
      table(figures);
    } else if (block instanceof Report.Picture picture) {
      picture(picture);
    }
  }

  private void piece(XWPFParagraph paragraph, Report.Piece piece) {
    String address = links.of(piece.path());
    XWPFRun run = address == null ? paragraph.createRun() : paragraph.createHyperlinkRun(address);
    run.setText(piece.text());
    if (address != null) {
      run.setColor("0B5394");
    }
    if (!piece.sign().isEmpty()) {
      XWPFRun sign = paragraph.createRun();
      sign.setVerticalAlignment("superscript");
      sign.setText(piece.sign());
    }
  }

  private void picture(Report.Picture picture) throws IOException, InvalidFormatException {
    XWPFParagraph caption = paragraph(DocxStyles.CAPTION);
    caption.setKeepNext(true);
    caption.createRun().setText(picture.caption());
    int[] size = Drawing.size(picture.svg());
    XWPFRun run = paragraph(null).createRun();
    run.addPicture(
        new ByteArrayInputStream(Drawing.png(picture.svg())),
        PictureType.PNG,
        "picture.png",
        Units.toEMU(WIDTH_POINTS),
        Units.toEMU(WIDTH_POINTS * (double) size[1] / size[0]));
    DocxContents.describe(
        run.getCTR().getDrawingArray(0).getInlineArray(0),
        picture.caption(),
        picture.description());
    table(picture.figures());
  }

  private void table(Report.Figures figures) {
    XWPFParagraph caption = paragraph(DocxStyles.CAPTION);
    caption.setKeepNext(true);
    caption.createRun().setText(figures.caption());
    XWPFTable table = document.createTable(1, figures.head().size());
    table.setWidth("100%");
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < figures.head().size(); i++) {
      fill(head.getCell(i), Report.Piece.words(figures.head().get(i)), i > 0, true);
    }
    for (Report.Row row : figures.rows()) {
      XWPFTableRow made = table.createRow();
      made.setCantSplitRow(true);
      fill(made.getCell(0), row.name(), false, false);
      for (int i = 0; i < row.cells().size(); i++) {
        Report.Cell cell = row.cells().get(i);
        fill(made.getCell(i + 1), cell.content(), cell.number(), false);
      }
    }
    paragraph(DocxStyles.SMALL).createRun().setText(figures.source());
  }

  private void fill(XWPFTableCell cell, Report.Piece piece, boolean number, boolean bold) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(DocxStyles.CELL);
    paragraph.setAlignment(number ? ParagraphAlignment.END : ParagraphAlignment.START);
    piece(paragraph, piece);
    paragraph.getRuns().forEach(run -> run.setBold(bold));
  }
}
