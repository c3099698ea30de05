package kg.koch.publish.sdmx;

/** Classes of the SDMX information model that are served, with the package a URN names. */
public enum SdmxClass {
  AGENCY_SCHEME("base.AgencyScheme"),
  AGENCY("base.Agency"),
  DATA_PROVIDER_SCHEME("base.DataProviderScheme"),
  DATA_PROVIDER("base.DataProvider"),
  CATEGORY_SCHEME("categoryscheme.CategoryScheme"),
  CATEGORY("categoryscheme.Category"),
  CATEGORISATION("categoryscheme.Categorisation"),
  CONCEPT_SCHEME("conceptscheme.ConceptScheme"),
  CONCEPT("conceptscheme.Concept"),
  CODE_LIST("codelist.Codelist"),
  CODE("codelist.Code"),
  DATA_STRUCTURE("datastructure.DataStructure"),
  DATAFLOW("datastructure.Dataflow"),
  CONSTRAINT("registry.DataConstraint"),
  PROVISION_AGREEMENT("registry.ProvisionAgreement"),
  METADATA_STRUCTURE("metadatastructure.MetadataStructure"),
  METADATAFLOW("metadatastructure.Metadataflow"),
  METADATA_SET("metadatastructure.MetadataSet");

  private final String name;

  SdmxClass(String name) {
    this.name = name;
  }

  /** Such as {@code datastructure.Dataflow}; SDMX 2.1 calls data constraints by another name. */
  public String qualifiedName(SdmxStandard standard) {
    return this == CONSTRAINT && standard == SdmxStandard.SDMX_2_1
        ? "registry.ContentConstraint"
        : name;
  }

  /** Whether it is a scheme of organisations, or one of those in it. */
  public boolean isOfOrganisations() {
    return this == AGENCY_SCHEME
        || this == AGENCY
        || this == DATA_PROVIDER_SCHEME
        || this == DATA_PROVIDER;
  }
}
