package kg.koch.publish.pxweb;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import kg.koch.publish.text.Figures;

/**
 * Writes what PxWeb calls sdmx: generic data of SDMX-ML 2.0, with FREQ as the first concept and the
 * others named by their texts with letters other than Latin left out, as PxWeb does. Cells that are
 * not published are not listed; the status of each listed one is an attribute. For programs that
 * ask PxWeb for SDMX; others have SDMX REST.
 *
 * <p>Source: SDMX 2.0, SDMXGenericData.xsd; PxWeb, SdmxDataSerializer.
 */
public final class SdmxData20Writer {

  private static final String MESSAGE = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message";
  private static final String GENERIC = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic";

  private final Language language;

  public SdmxData20Writer(Language language) {
    this.language = language;
  }

  /**
   * Writes the block, whose last dimension must be the time, and leaves the stream open.
   *
   * @throws PxWebException 400 if the block has no time
   */
  public void write(Cube cube, OutputStream out) {
    if (cube.rank() == 0 || !cube.isTime(cube.rank() - 1)) {
      throw PxWebException.expected("the variable TIME_PERIOD for sdmx", "a query without it");
    }
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("GenericData");
      xml.writeDefaultNamespace(MESSAGE);
      xml.writeNamespace("generic", GENERIC);
      writeHeader(cube, xml);
      xml.writeStartElement("DataSet");
      xml.writeStartElement("generic", "KeyFamilyRef", GENERIC);
      xml.writeCharacters(cube.metadata().id());
      xml.writeEndElement();
      for (Contents contents : cube.contents()) {
        new SeriesOf(cube, contents, xml).write();
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void writeHeader(Cube cube, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("Header");
    element(xml, "ID", cube.release().releaseId());
    element(xml, "Test", Boolean.toString(cube.release().demonstration()));
    element(xml, "Prepared", cube.metadata().vintage() + "T00:00:00Z");
    xml.writeStartElement("Sender");
    xml.writeAttribute("id", "KOCH");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** PxWeb's name of a concept. */
  static String concept(String text) {
    return text.replaceAll("[^a-zA-Z0-9_\\-]", "");
  }

  private static String frequency(TableMetadata table) {
    return switch (table.frequency()) {
      case "MONTH" -> "M";
      case "QUARTER" -> "Q";
      case "DAY" -> "D";
      default -> "A";
    };
  }

  /** The series of one kind of figure. Used by one thread. */
  private final class SeriesOf {

    private final Cube cube;
    private final Contents contents;
    private final XMLStreamWriter xml;
    private final int periods;
    private long open = -1;

    SeriesOf(Cube cube, Contents contents, XMLStreamWriter xml) {
      this.cube = cube;
      this.contents = contents;
      this.xml = xml;
      this.periods = cube.codes(cube.rank() - 1).size();
    }

    void write() throws XMLStreamException {
      CubeWalk.over(
          cube,
          (index, positions, cell) -> {
            try {
              writeCell(index, cell);
            } catch (XMLStreamException failure) {
              throw new IllegalStateException(failure);
            }
          });
      close();
    }

    private void writeCell(long index, CubeCell cell) throws XMLStreamException {
      var value = contents.of(cell);
      if (contents != Contents.OBS_VALUE && value.isEmpty()) {
        return;
      }
      if (index / periods != open) {
        close();
        open = index / periods;
        writeSeriesKey();
      }
      xml.writeStartElement("generic", "Obs", GENERIC);
      xml.writeStartElement("generic", "Time", GENERIC);
      xml.writeCharacters(cube.codes(cube.rank() - 1).get((int) (index % periods)).id());
      xml.writeEndElement();
      xml.writeEmptyElement("generic", "ObsValue", GENERIC);
      xml.writeAttribute("value", value.isPresent() ? Figures.plain(value.getAsDouble()) : "NaN");
      if (!cell.flag().isEmpty()) {
        xml.writeStartElement("generic", "Attributes", GENERIC);
        value("OBS_STATUS", cell.flag());
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }

    private void writeSeriesKey() throws XMLStreamException {
      xml.writeStartElement("generic", "Series", GENERIC);
      xml.writeStartElement("generic", "SeriesKey", GENERIC);
      value("FREQ", frequency(cube.metadata()));
      long rest = open;
      String[] codes = new String[cube.rank() - 1];
      for (int number = codes.length - 1; number >= 0; number--) {
        int size = cube.codes(number).size();
        codes[number] = cube.codes(number).get((int) (rest % size)).id();
        rest /= size;
      }
      for (int number = 0; number < codes.length; number++) {
        value(concept(cube.dimension(number).label().in(language)), codes[number]);
      }
      if (cube.table().hasIntervals()) {
        value(concept(Contents.dimensionLabel().in(language)), contents.name());
      }
      xml.writeEndElement();
    }

    private void value(String concept, String value) throws XMLStreamException {
      xml.writeEmptyElement("generic", "Value", GENERIC);
      xml.writeAttribute("concept", concept);
      xml.writeAttribute("value", value);
    }

    private void close() throws XMLStreamException {
      if (open >= 0) {
        xml.writeEndElement();
        open = -1;
      }
    }
  }
}
