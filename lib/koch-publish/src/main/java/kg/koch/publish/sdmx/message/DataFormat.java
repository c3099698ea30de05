package kg.koch.publish.sdmx.message;

/**
 * The formats data are sent in. Newer versions of one media type stand first.
 *
 * <p>Sources: SDMX REST 2.2, data queries, response types; SDMX REST 1.5, section 4.6.
 */
public enum DataFormat {
  JSON_2_1("application/vnd.sdmx.data+json", "2.1.0", "json"),
  JSON_2_0("application/vnd.sdmx.data+json", "2.0.0", "json"),
  JSON_1_0("application/vnd.sdmx.data+json", "1.0.0", "json"),
  CSV_2_1("application/vnd.sdmx.data+csv", "2.1.0", "csv"),
  CSV_2_0("application/vnd.sdmx.data+csv", "2.0.0", "csv"),
  CSV_1_0("application/vnd.sdmx.data+csv", "1.0.0", "csv"),
  XML_3_1("application/vnd.sdmx.data+xml", "3.1.0", "xml"),
  XML_3_0("application/vnd.sdmx.data+xml", "3.0.0", "xml"),
  GENERIC("application/vnd.sdmx.genericdata+xml", "2.1", "xml"),
  STRUCTURE_SPECIFIC("application/vnd.sdmx.structurespecificdata+xml", "2.1", "xml"),
  GENERIC_TIME_SERIES("application/vnd.sdmx.generictimeseriesdata+xml", "2.1", "xml"),
  STRUCTURE_SPECIFIC_TIME_SERIES(
      "application/vnd.sdmx.structurespecifictimeseriesdata+xml", "2.1", "xml");

  private final String type;
  private final String version;
  private final String extension;

  DataFormat(String type, String version, String extension) {
    this.type = type;
    this.version = version;
    this.extension = extension;
  }

  /** The media type without parameters. */
  public String type() {
    return type;
  }

  /** The parameter version of the media type. */
  public String version() {
    return version;
  }

  /** Such as {@code application/vnd.sdmx.data+csv;version=2.0.0}. */
  public String mediaType() {
    return type + ";version=" + version;
  }

  /** How names of files end: json, csv or xml. */
  public String extension() {
    return extension;
  }

  /**
   * The writer of this format.
   *
   * @param options of SDMX-CSV; other formats have none
   * @throws kg.koch.publish.sdmx.SdmxException NOT_ACCEPTABLE if the version knows no such options
   */
  public DataMessageWriter writer(CsvOptions options) {
    return switch (this) {
      case JSON_2_1 -> new JsonWriter(JsonWriter.Version.V2_1);
      case JSON_2_0 -> new JsonWriter(JsonWriter.Version.V2_0);
      case JSON_1_0 -> new JsonWriter(JsonWriter.Version.V1_0);
      case CSV_2_1 -> new CsvWriter(CsvWriter.Version.V2_1, options);
      case CSV_2_0 -> new CsvWriter(CsvWriter.Version.V2_0, options);
      case CSV_1_0 -> new CsvWriter(CsvWriter.Version.V1_0, options);
      case XML_3_1 -> new XmlStructureSpecificWriter(Xml.XmlVersion.V3_1, false);
      case XML_3_0 -> new XmlStructureSpecificWriter(Xml.XmlVersion.V3_0, false);
      case GENERIC -> new XmlGenericWriter(false);
      case STRUCTURE_SPECIFIC -> new XmlStructureSpecificWriter(Xml.XmlVersion.V2_1, false);
      case GENERIC_TIME_SERIES -> new XmlGenericWriter(true);
      case STRUCTURE_SPECIFIC_TIME_SERIES ->
          new XmlStructureSpecificWriter(Xml.XmlVersion.V2_1, true);
    };
  }
}
