package kg.koch.publish.sdmx.structure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.publish.sdmx.SdmxClass;

/** The names of artefact types in addresses, of REST 1 and REST 2 together. */
final class ArtefactTypes {

  private static final Set<SdmxClass> ALL =
      EnumSet.of(
          SdmxClass.AGENCY_SCHEME,
          SdmxClass.DATA_PROVIDER_SCHEME,
          SdmxClass.CATEGORY_SCHEME,
          SdmxClass.CATEGORISATION,
          SdmxClass.CONCEPT_SCHEME,
          SdmxClass.CODE_LIST,
          SdmxClass.DATA_STRUCTURE,
          SdmxClass.DATAFLOW,
          SdmxClass.CONSTRAINT,
          SdmxClass.PROVISION_AGREEMENT,
          SdmxClass.METADATA_STRUCTURE,
          SdmxClass.METADATAFLOW);

  private static final Map<String, Set<SdmxClass>> SERVED =
      Map.ofEntries(
          Map.entry("*", ALL),
          Map.entry("all", ALL),
          Map.entry("structure", ALL),
          Map.entry("datastructure", Set.of(SdmxClass.DATA_STRUCTURE)),
          Map.entry("metadatastructure", Set.of(SdmxClass.METADATA_STRUCTURE)),
          Map.entry("categoryscheme", Set.of(SdmxClass.CATEGORY_SCHEME)),
          Map.entry("conceptscheme", Set.of(SdmxClass.CONCEPT_SCHEME)),
          Map.entry("codelist", Set.of(SdmxClass.CODE_LIST)),
          Map.entry("agencyscheme", Set.of(SdmxClass.AGENCY_SCHEME)),
          Map.entry("dataproviderscheme", Set.of(SdmxClass.DATA_PROVIDER_SCHEME)),
          Map.entry(
              "organisationscheme",
              Set.of(SdmxClass.AGENCY_SCHEME, SdmxClass.DATA_PROVIDER_SCHEME)),
          Map.entry("dataflow", Set.of(SdmxClass.DATAFLOW)),
          Map.entry("metadataflow", Set.of(SdmxClass.METADATAFLOW)),
          Map.entry("provisionagreement", Set.of(SdmxClass.PROVISION_AGREEMENT)),
          Map.entry("categorisation", Set.of(SdmxClass.CATEGORISATION)),
          Map.entry("dataconstraint", Set.of(SdmxClass.CONSTRAINT)),
          Map.entry("contentconstraint", Set.of(SdmxClass.CONSTRAINT)),
          Map.entry("actualconstraint", Set.of(SdmxClass.CONSTRAINT)),
          Map.entry("allowedconstraint", Set.of(SdmxClass.CONSTRAINT)));

  /** Types of the standard that no release has any of. */
  private static final Set<String> EMPTY =
      Set.of(
          "hierarchy",
          "hierarchyassociation",
          "hierarchicalcodelist",
          "valuelist",
          "metadataproviderscheme",
          "dataconsumerscheme",
          "organisationunitscheme",
          "reportingtaxonomy",
          "metadataprovisionagreement",
          "structuremap",
          "structureset",
          "representationmap",
          "conceptschememap",
          "categoryschememap",
          "organisationschememap",
          "reportingtaxonomymap",
          "process",
          "metadataconstraint",
          "attachmentconstraint",
          "transformationscheme",
          "rulesetscheme",
          "userdefinedoperatorscheme",
          "customtypescheme",
          "namepersonalisationscheme",
          "vtlmappingscheme");

  private ArtefactTypes() {}

  /** Whether an artefact is of the kind a name stands for, if the name tells constraints apart. */
  static boolean isOf(String name, Artefact artefact) {
    if (artefact instanceof Constraint constraint) {
      return switch (name) {
        case "actualconstraint" -> constraint.kind() == Constraint.Kind.ACTUAL;
        case "allowedconstraint" -> constraint.kind() == Constraint.Kind.ALLOWED;
        default -> true;
      };
    }
    return true;
  }

  /**
   * The classes a name stands for: none if releases have none; empty if it is not in the standard.
   */
  static Optional<Set<SdmxClass>> find(String name) {
    Set<SdmxClass> served = SERVED.get(name);
    if (served != null) {
      return Optional.of(served);
    }
    return EMPTY.contains(name) ? Optional.of(Set.of()) : Optional.empty();
  }

  /** The name of a class in addresses of a standard, such as datastructure. */
  static String name(SdmxClass type, kg.koch.publish.sdmx.SdmxStandard standard) {
    if (type == SdmxClass.CONSTRAINT) {
      return standard == kg.koch.publish.sdmx.SdmxStandard.SDMX_2_1
          ? "contentconstraint"
          : "dataconstraint";
    }
    return type.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
  }
}
