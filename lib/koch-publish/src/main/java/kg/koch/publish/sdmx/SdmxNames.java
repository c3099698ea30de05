package kg.koch.publish.sdmx;

import java.util.Locale;
import kg.koch.publish.bundle.TableMetadata;

/**
 * What things are called in SDMX; nothing else decides it. The agency is KOCH. A table is the
 * dataflow of its identifier and of its definition's version, on the data structure of the same
 * version; lists and schemes have version 1.0. How versions are written and URNs made is {@link
 * SdmxStandard}'s.
 */
public final class SdmxNames {

  /** Who maintains everything. */
  public static final String AGENCY = "KOCH";

  /** The agency above all agencies, in whose scheme KOCH stands. */
  public static final String TOP_AGENCY = "SDMX";

  public static final String AGENCY_SCHEME = "AGENCIES";
  public static final String DATA_PROVIDER_SCHEME = "DATA_PROVIDERS";

  /** The one who provides all data: the agency itself. */
  public static final String DATA_PROVIDER = "KOCH";

  public static final String CONCEPT_SCHEME = "CS_KOCH";
  public static final String CATEGORY_SCHEME = "THEMES";
  public static final String METADATA_STRUCTURE = "MSD_QUALITY";
  public static final String METADATAFLOW = "QUALITY";

  /** The version of everything that does not have a table's. */
  public static final String VERSION = "1.0";

  public static final String TIME = "TIME_PERIOD";
  public static final String MEASURE = "OBS_VALUE";

  private SdmxNames() {}

  /** DSD_C2 */
  public static String dataStructure(TableMetadata table) {
    return "DSD_" + table.id();
  }

  /** CR_C2: what of the data structure the table really has. */
  public static String constraint(TableMetadata table) {
    return "CR_" + table.id();
  }

  /** ALLOWED_C2: which codes of the shared lists the table may have. */
  public static String allowed(TableMetadata table) {
    return "ALLOWED_" + table.id();
  }

  /** AVAILABLE_C2: the answer to a query for what data there are. */
  public static String available(TableMetadata table) {
    return "AVAILABLE_" + table.id();
  }

  /** CAT_C2: under which theme the table stands. */
  public static String categorisation(TableMetadata table) {
    return "CAT_" + table.id();
  }

  /** PA_C2: who provides the table. */
  public static String provisionAgreement(TableMetadata table) {
    return "PA_" + table.id();
  }

  /** MDS_C2: the quality report of the table. */
  public static String metadataSet(TableMetadata table) {
    return "MDS_" + table.id();
  }

  /**
   * CL_ABSENCE_PLACES
   *
   * @param declared identifier of the list in a table's metadata, such as absence-places
   */
  public static String codeList(String declared) {
    return "CL_" + declared.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** CL_OBS_STATUS: the list of an attribute that has one. */
  public static String codeList(SdmxAttribute attribute) {
    return "CL_" + attribute.name();
  }

  /** The category a table stands under: the letter its identifier begins with. */
  public static String theme(TableMetadata table) {
    return table.id().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** KOCH:C2(1.0) in SDMX 2.1, KOCH:C2(1.0.0) in SDMX 3. */
  public static String dataflow(SdmxStandard standard, TableMetadata table) {
    return standard.reference(AGENCY, table.id(), table.version());
  }
}
