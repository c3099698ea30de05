package kg.koch.check.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kg.koch.catalog.SourceLayout;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * XML of records: a root, in it one element a row, all of one name, in it one element or attribute
 * a field, named as the field (namespaces do not count). A field that is absent is empty. Deeper
 * elements, text between elements, unknown names, a field twice, and any document type are refused.
 */
public final class XmlReader implements FormReader {

  private static final String SHAPE =
      "a root with one element a row, and in it one element or attribute a field";
  private static final String WHAT_TO_DO = "Export the records in that shape, without DOCTYPE.";
  private static final int RECORD = 2;
  private static final int FIELD = 3;

  private final List<String> fields;

  public XmlReader(SourceLayout layout) {
    this.fields = layout.fields().stream().map(SourceLayout.Field::name).toList();
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    rows.header(fields);
    try (InputStream in = Files.newInputStream(file.path())) {
      new Pass(file, rows, factory().createXMLStreamReader(in)).run();
    } catch (XMLStreamException bad) {
      String place = "line " + (bad.getLocation() == null ? 1 : bad.getLocation().getLineNumber());
      throw file.refusal(place, "well-formed XML without entities", "something else", WHAT_TO_DO);
    }
  }

  /** The platform's own reader, whatever other one a library brings along. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** One way through a file. */
  private final class Pass {

    private final UnpackedFile file;
    private final RowWriter rows;
    private final XMLStreamReader xml;
    private final @Nullable String[] values = new @Nullable String[fields.size()];
    private final StringBuilder text = new StringBuilder();
    private String recordName = "";
    private int depth;
    private int field;
    private long record;

    Pass(UnpackedFile file, RowWriter rows, XMLStreamReader xml) {
      this.file = file;
      this.rows = rows;
      this.xml = xml;
    }

    void run() throws XMLStreamException, IOException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              characters();
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw refusal("XML without document type and entities", "one");
          default -> {}
        }
      }
    }

    private void start() {
      depth++;
      if (depth == RECORD) {
        record();
      } else if (depth == FIELD) {
        field = position(xml.getLocalName());
        text.setLength(0);
      } else if (depth > FIELD) {
        throw refusal(SHAPE, "an element within a field");
      }
    }

    private void record() {
      record++;
      if (record > 1 && !recordName.equals(xml.getLocalName())) {
        throw refusal("rows that are elements of one name", "elements of two names");
      }
      recordName = xml.getLocalName();
      Arrays.fill(values, null);
      for (int attribute = 0; attribute < xml.getAttributeCount(); attribute++) {
        String space = xml.getAttributeNamespace(attribute);
        if (space == null || space.isEmpty()) {
          set(position(xml.getAttributeLocalName(attribute)), xml.getAttributeValue(attribute));
        }
      }
    }

    private int position(String name) {
      int position = fields.indexOf(name);
      if (position < 0) {
        throw refusal("the fields " + String.join(",", fields), "a field of another name");
      }
      return position;
    }

    private void set(int position, String value) {
      if (values[position] != null) {
        throw refusal("each field once in a record", fields.get(position) + " twice");
      }
      values[position] = value;
    }

    private void end() throws IOException {
      if (depth == FIELD) {
        set(field, text.toString().strip());
      } else if (depth == RECORD) {
        for (String value : values) {
          rows.field(value == null ? "" : value);
        }
        rows.endRow(new RowPlace("", record));
      }
      depth--;
    }

    private void characters() {
      if (depth == FIELD) {
        if (text.length() + xml.getTextLength() > RowWriter.LONGEST_ROW) {
          throw refusal("a value of at most 256 KiB", "a longer one");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      } else if (!xml.getText().isBlank()) {
        throw refusal(SHAPE, "text between the elements");
      }
    }

    private BadInputException refusal(String expected, String came) {
      return file.refusal(
          "line %d, record %d".formatted(xml.getLocation().getLineNumber(), record),
          expected,
          came,
          WHAT_TO_DO);
    }
  }
}
