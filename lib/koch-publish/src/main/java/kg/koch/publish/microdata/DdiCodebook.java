package kg.koch.publish.microdata;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.Microdata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;

/**
 * A file of records as a DDI-Codebook 2.5 document: study, access, variables with their categories,
 * in three languages. Elements stand in the order of the schema codebook.xsd; the same entry gives
 * the same bytes.
 *
 * <p>Not told, for a catalogue entry does not know it: frequencies, and the questions that were
 * asked.
 */
public final class DdiCodebook {

  private static final String NAMESPACE = "ddi:codebook:2_5";

  private final XMLStreamWriter xml;

  private DdiCodebook(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document. */
  public static String of(Microdata.Entry entry, Manifest release) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new DdiCodebook(xml).write(entry, release);
      xml.close();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException("The description could not be written", failure);
    }
    return out.append("\n").toString();
  }

  private void write(Microdata.Entry entry, Manifest release) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("codeBook");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "2.5");
    xml.writeStartElement("stdyDscr");
    citation(entry, release);
    study(entry, release);
    access(entry);
    xml.writeEndElement();
    xml.writeStartElement("dataDscr");
    for (Microdata.Variable variable : entry.variables()) {
      variable(variable);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void citation(Microdata.Entry entry, Manifest release) throws XMLStreamException {
    xml.writeStartElement("citation");
    xml.writeStartElement("titlStmt");
    text("titl", entry.title(), Language.EN);
    text("parTitl", entry.title(), Language.KY);
    text("parTitl", entry.title(), Language.RU);
    plain("IDNo", entry.id());
    xml.writeEndElement();
    xml.writeStartElement("rspStmt");
    texts("AuthEnty", entry.source().owner());
    xml.writeEndElement();
    xml.writeStartElement("verStmt");
    plain("version", entry.version() + ", " + release.releaseId());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void study(Microdata.Entry entry, Manifest release) throws XMLStreamException {
    xml.writeStartElement("stdyInfo");
    Text madeUp = release.demonstrationLabel();
    if (madeUp != null) {
      texts("abstract", madeUp);
    }
    texts("abstract", entry.about());
    xml.writeStartElement("sumDscr");
    plain("timePrd", entry.period());
    xml.writeStartElement("nation");
    xml.writeAttribute("abbr", "KGZ");
    xml.writeCharacters("Kyrgyzstan");
    xml.writeEndElement();
    texts("universe", entry.universe());
    texts("dataKind", entry.source().title());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void access(Microdata.Entry entry) throws XMLStreamException {
    xml.writeStartElement("dataAccs");
    xml.writeStartElement("useStmt");
    plain("restrctn", entry.access());
    plain("contact", entry.contact());
    for (Text term : entry.terms()) {
      texts("conditions", term);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void variable(Microdata.Variable variable) throws XMLStreamException {
    xml.writeStartElement("var");
    xml.writeAttribute("ID", "V_" + variable.name());
    xml.writeAttribute("name", variable.name());
    texts("labl", variable.label());
    Text coarser = variable.coarser();
    if (coarser != null) {
      texts("txt", coarser);
    }
    for (Term code : variable.codes()) {
      xml.writeStartElement("catgry");
      plain("catValu", code.id());
      texts("labl", code.label());
      xml.writeEndElement();
    }
    xml.writeEmptyElement("varFormat");
    boolean number = variable.type().equals("INTEGER") || variable.type().equals("DECIMAL");
    xml.writeAttribute("type", number ? "numeric" : "character");
    xml.writeEndElement();
  }

  private void texts(String element, Text text) throws XMLStreamException {
    for (Language language : Language.values()) {
      text(element, text, language);
    }
  }

  private void text(String element, Text text, Language language) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("xml:lang", language.tag());
    xml.writeCharacters(text.in(language));
    xml.writeEndElement();
  }

  private void plain(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
