package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kg.koch.publish.bundle.TableMetadata;

/** What data are asked of and named by: a table is in each of them once. */
public enum DataContext {
  DATAFLOW(SdmxClass.DATAFLOW, "dataflow"),
  DATASTRUCTURE(SdmxClass.DATA_STRUCTURE, "datastructure"),
  PROVISIONAGREEMENT(SdmxClass.PROVISION_AGREEMENT, "dataprovision");

  private final SdmxClass of;
  private final String csvName;

  DataContext(SdmxClass of, String csvName) {
    this.of = of;
    this.csvName = csvName;
  }

  /** The context of an address: dataflow, datastructure or provisionagreement; * is dataflow. */
  public static Optional<DataContext> find(String name) {
    return name.equals("*")
        ? Optional.of(DATAFLOW)
        : Arrays.stream(values()).filter(one -> one.pathName().equals(name)).findFirst();
  }

  /** As addresses and links of SDMX-JSON name it. */
  public String pathName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the column STRUCTURE of SDMX-CSV names it. */
  public String csvName() {
    return csvName;
  }

  /** Such as C2, DSD_C2 or PA_C2. */
  public String id(TableMetadata table) {
    return switch (this) {
      case DATAFLOW -> table.id();
      case DATASTRUCTURE -> SdmxNames.dataStructure(table);
      case PROVISIONAGREEMENT -> SdmxNames.provisionAgreement(table);
    };
  }

  /** Such as {@code KOCH:C2(1.0.0)}. */
  public String reference(SdmxStandard standard, TableMetadata table) {
    return standard.reference(SdmxNames.AGENCY, id(table), table.version());
  }

  public String urn(SdmxStandard standard, TableMetadata table) {
    return standard.urn(of, SdmxNames.AGENCY, id(table), table.version());
  }
}
