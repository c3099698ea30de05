package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;

/**
 * Writes the XML Schema that structure-specific data of one data structure are valid against, in
 * SDMX-ML 2.1 or 3.0. Codes are those the release has; attributes may all lack, for a client may
 * ask for data without them.
 *
 * <p>It imports the standard's own schemas from the registry of the standard.
 *
 * <p>Source: SDMX-ML 2.1 and 3.0, section 3, structure-specific schemas.
 */
public final class SchemaWriter {

  /** The value of dimensionAtObservation for observations without series. */
  private static final String FLAT = "AllDimensions";

  private final SdmxStandard standard;
  private final DataStructure structure;
  private final Map<Identity, ItemScheme> lists;
  private final String atObservation;

  private SchemaWriter(
      SdmxStandard standard,
      DataStructure structure,
      Map<Identity, ItemScheme> lists,
      String atObservation) {
    this.standard = standard;
    this.structure = structure;
    this.lists = lists;
    this.atObservation = atObservation;
  }

  /**
   * The schema of a data structure.
   *
   * @param codes the lists its components are coded by, with the codes that are valid
   * @param atObservation a dimension, AllDimensions, or nothing for the time
   * @throws SdmxException SEMANTIC if it is none of these
   */
  public static SchemaWriter of(
      SdmxStandard standard,
      DataStructure structure,
      List<ItemScheme> codes,
      String atObservation) {
    String dimension = atObservation.isEmpty() ? SdmxNames.TIME : atObservation;
    List<String> known = structure.dimensions().stream().map(Component::id).toList();
    if (!dimension.equals(FLAT) && !known.contains(dimension)) {
      throw SdmxException.semantic("AllDimensions or one of " + known, atObservation);
    }
    Map<Identity, ItemScheme> lists = new java.util.HashMap<>();
    codes.forEach(list -> lists.put(list.identity(), list));
    return new SchemaWriter(standard, structure, lists, dimension);
  }

  private String base() {
    return "http://www.sdmx.org/resources/sdmxml/schemas/" + version() + "/";
  }

  private String version() {
    return standard == SdmxStandard.SDMX_2_1 ? "v2_1" : "v3_0";
  }

  /** Writes it and leaves the stream open. */
  public void write(OutputStream out) {
    String space = structure.identity().urn(standard) + ":ObsLevelDim:" + atObservation;
    Xml xml = new Xml(out);
    xml.open("xs:schema")
        .namespace("xs", "http://www.w3.org/2001/XMLSchema")
        .namespace("dsd", base() + "data/structurespecific")
        .namespace("common", base() + "common")
        .namespace("", space)
        .attribute("targetNamespace", space)
        .attribute("elementFormDefault", "qualified")
        .attribute("attributeFormDefault", "unqualified");
    imported("common", "SDMXCommon.xsd", xml);
    imported("data/structurespecific", "SDMXDataStructureSpecific.xsd", xml);
    codeTypes(xml);
    dataSet(xml);
    if (!atObservation.equals(FLAT)) {
      series(xml);
    }
    observation(xml);
    if (standard == SdmxStandard.SDMX_3_0) {
      attributesOfTheSet(xml);
    }
    xml.close().end();
  }

  private void imported(String space, String file, Xml xml) {
    xml.open("xs:import")
        .attribute("namespace", base() + space)
        .attribute("schemaLocation", "https://registry.sdmx.org/schemas/" + version() + "/" + file)
        .close();
  }

  /** A type for each list, with its codes. */
  private void codeTypes(Xml xml) {
    Map<String, Set<String>> types = new TreeMap<>();
    for (Component component : structure.components()) {
      Identity list = component.codeList();
      ItemScheme codes = list == null ? null : lists.get(list);
      if (codes != null) {
        Set<String> values =
            types.computeIfAbsent(codes.identity().id(), any -> new LinkedHashSet<>());
        codes.items().forEach(item -> values.add(item.id()));
      }
    }
    types.forEach(
        (name, values) -> {
          xml.open("xs:simpleType").attribute("name", name);
          xml.open("xs:restriction").attribute("base", "xs:string");
          values.forEach(value -> xml.open("xs:enumeration").attribute("value", value).close());
          xml.close().close();
        });
  }

  private String type(Component component) {
    Identity list = component.codeList();
    if (list != null && lists.containsKey(list)) {
      return list.id();
    }
    if (component.role() == Role.TIME_DIMENSION) {
      return timeType(component.textType());
    }
    return "xs:" + component.textType().schemaType();
  }

  private static String timeType(TextType type) {
    return switch (type) {
      case GREGORIAN_YEAR, GREGORIAN_YEAR_MONTH, GREGORIAN_DAY -> "xs:" + type.schemaType();
      case REPORTING_QUARTER -> "common:ReportingQuarterType";
      case OBSERVATIONAL_TIME_PERIOD, STRING, DOUBLE -> "common:ObservationalTimePeriodType";
    };
  }

  private Xml beginType(String name, Xml xml) {
    xml.open("xs:complexType").attribute("name", name).open("xs:complexContent");
    xml.open("xs:restriction").attribute("base", "dsd:" + base(name)).open("xs:sequence");
    return xml.open("xs:element")
        .attribute("ref", "common:Annotations")
        .attribute("minOccurs", "0")
        .close();
  }

  /** SDMX 2.1 has types of their own for series in time. */
  private String base(String name) {
    boolean series = standard == SdmxStandard.SDMX_2_1 && atObservation.equals(SdmxNames.TIME);
    return switch (name) {
      case "SeriesType" -> series ? "TimeSeriesType" : name;
      default -> series ? "TimeSeries" + name : name;
    };
  }

  private void endType(Xml xml) {
    if (standard == SdmxStandard.SDMX_2_1) {
      prohibited("REPORTING_YEAR_START_DAY", "xs:gMonthDay", xml);
    }
    xml.close().close().close();
  }

  private void dataSet(Xml xml) {
    // A restriction may not allow more than what it restricts.
    String most = standard == SdmxStandard.SDMX_3_0 ? "1" : "unbounded";
    String child = atObservation.equals(FLAT) ? "Obs" : "Series";
    beginType("DataSetType", xml);
    element("DataProvider", "common:DataProviderReferenceType", "0", "1", xml);
    xml.open("xs:choice").attribute("minOccurs", "0");
    if (standard == SdmxStandard.SDMX_3_0) {
      xml.attribute("maxOccurs", "unbounded");
      element("Atts", "AttsType", "1", "1", xml);
    }
    element(child, child + "Type", "1", most, xml);
    xml.close().close();
    if (standard == SdmxStandard.SDMX_2_1) {
      structure.of(Role.DATAFLOW_ATTRIBUTE).forEach(one -> attribute(one, false, xml));
    }
    endType(xml);
  }

  private static void element(String name, String type, String least, String most, Xml xml) {
    xml.open("xs:element")
        .attribute("name", name)
        .attribute("type", type)
        .attribute("form", "unqualified")
        .attribute("minOccurs", least)
        .attribute("maxOccurs", most)
        .close();
  }

  private void series(Xml xml) {
    beginType("SeriesType", xml);
    element("Obs", "ObsType", "0", "unbounded", xml);
    xml.close();
    structure.dimensions().stream()
        .filter(one -> !one.id().equals(atObservation))
        .forEach(one -> attribute(one, true, xml));
    if (atObservation.equals(SdmxNames.TIME)) {
      prohibitedTime(xml);
    }
    endType(xml);
  }

  private void prohibitedTime(Xml xml) {
    structure
        .of(Role.TIME_DIMENSION)
        .forEach(time -> prohibited(time.id(), timeType(time.textType()), xml));
  }

  private static void prohibited(String name, String type, Xml xml) {
    xml.open("xs:attribute")
        .attribute("name", name)
        .attribute("type", type)
        .attribute("use", "prohibited")
        .close();
  }

  private void observation(Xml xml) {
    beginType("ObsType", xml);
    xml.close();
    prohibited("type", "common:IDType", xml);
    List<Component> own = new ArrayList<>();
    structure.dimensions().stream()
        .filter(one -> atObservation.equals(FLAT) || one.id().equals(atObservation))
        .forEach(own::add);
    own.forEach(one -> attribute(one, true, xml));
    structure
        .of(Role.MEASURE, Role.OBSERVATION_ATTRIBUTE)
        .forEach(one -> attribute(one, false, xml));
    if (own.stream().noneMatch(one -> one.role() == Role.TIME_DIMENSION)) {
      prohibitedTime(xml);
    }
    endType(xml);
  }

  /** What is said of all data stands in an element of its own since SDMX 3. */
  private void attributesOfTheSet(Xml xml) {
    beginType("AttsType", xml);
    xml.close();
    structure.of(Role.DATAFLOW_ATTRIBUTE).forEach(one -> attribute(one, false, xml));
    endType(xml);
  }

  private void attribute(Component component, boolean required, Xml xml) {
    xml.open("xs:attribute")
        .attribute("name", component.id())
        .attribute("type", type(component))
        .attribute("use", required ? "required" : "optional")
        .close();
  }
}
