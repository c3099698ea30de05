package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataContext;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.message.Xml.XmlVersion;

/**
 * The header of SDMX-ML data messages: what is sent, and the structure of each set. "Prepared" is
 * the first moment of the release's vintage, so that one query of one release is always answered
 * with the same bytes.
 */
final class XmlHeader {

  private final DataAnswer answer;
  private final XmlVersion version;
  private final boolean structureSpecific;

  XmlHeader(DataAnswer answer, XmlVersion version, boolean structureSpecific) {
    this.answer = answer;
    this.version = version;
    this.structureSpecific = structureSpecific;
  }

  /** The name a set refers to its structure by. */
  static String reference(TableMetadata table) {
    return table.id() + "_" + table.version().replace('.', '_');
  }

  /** The name space of a structure-specific set. */
  static String namespace(DataSelection data, SdmxStandard standard) {
    TableMetadata table = data.metadata();
    return standard.urn(
            SdmxClass.DATA_STRUCTURE,
            SdmxNames.AGENCY,
            SdmxNames.dataStructure(table),
            table.version())
        + ":ObsLevelDim:"
        + data.dimensionAtObservation();
  }

  /** One set of each structure, by the name of the structure. */
  static Map<String, DataSelection> structures(DataAnswer answer) {
    Map<String, DataSelection> structures = new LinkedHashMap<>();
    for (DataSet set : answer.dataSets()) {
      structures.putIfAbsent(reference(set.selection().metadata()), set.selection());
    }
    return structures;
  }

  void write(Utf8Output out) throws IOException {
    Manifest release = answer.release();
    out.put("<mes:Header><mes:ID>" + release.releaseId() + "</mes:ID>");
    out.put("<mes:Test>" + release.demonstration() + "</mes:Test>");
    out.put("<mes:Prepared>" + release.vintage() + "T00:00:00Z</mes:Prepared>");
    out.put("<mes:Sender id=\"" + SdmxNames.AGENCY + "\"/>");
    for (Map.Entry<String, DataSelection> one : structures(answer).entrySet()) {
      writeStructure(one.getKey(), one.getValue(), out);
    }
    out.put("</mes:Header>\n");
  }

  private void writeStructure(String name, DataSelection data, Utf8Output out) throws IOException {
    out.put("<mes:Structure structureID=\"" + name + "\"");
    if (structureSpecific) {
      out.put(" namespace=\"" + namespace(data, version.standard()) + "\"");
    }
    out.put(" dimensionAtObservation=\"" + data.dimensionAtObservation() + "\">");
    String element = element(answer.context());
    out.put("<com:" + element + ">" + reference(data) + "</com:" + element + ">");
    out.put("</mes:Structure>");
  }

  private String element(DataContext context) {
    return switch (context) {
      case DATAFLOW -> "StructureUsage";
      case DATASTRUCTURE -> "Structure";
      // The schema of 2.1 spells it so.
      case PROVISIONAGREEMENT ->
          version == XmlVersion.V2_1 ? "ProvisionAgrement" : "ProvisionAgreement";
    };
  }

  private String reference(DataSelection data) {
    TableMetadata table = data.metadata();
    if (version != XmlVersion.V2_1) {
      return answer.context().urn(version.standard(), table);
    }
    return "<Ref agencyID=\"%s\" id=\"%s\" version=\"%s\"/>"
        .formatted(
            SdmxNames.AGENCY,
            answer.context().id(table),
            version.standard().version(table.version()));
  }
}
