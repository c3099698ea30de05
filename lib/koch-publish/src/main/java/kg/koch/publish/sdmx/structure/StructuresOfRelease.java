package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.structure.DataStructure.Component;
import kg.koch.publish.sdmx.structure.DataStructure.Role;
import kg.koch.publish.sdmx.structure.ItemScheme.Item;
import kg.koch.publish.text.Messages;

/** Makes the artefacts of a release from what its bundle says of its tables. */
final class StructuresOfRelease {

  private static final Identity AGENCIES =
      new Identity(
          SdmxClass.AGENCY_SCHEME,
          SdmxNames.TOP_AGENCY,
          SdmxNames.AGENCY_SCHEME,
          SdmxNames.VERSION);
  private static final Identity PROVIDERS =
      Identity.of(SdmxClass.DATA_PROVIDER_SCHEME, SdmxNames.DATA_PROVIDER_SCHEME);
  private static final Identity THEMES =
      Identity.of(SdmxClass.CATEGORY_SCHEME, SdmxNames.CATEGORY_SCHEME);
  private static final Identity REPORT =
      Identity.of(SdmxClass.METADATA_STRUCTURE, SdmxNames.METADATA_STRUCTURE);

  private final Release release;
  private final Collection<TableMetadata> tables;
  private final Concepts concepts;
  private final CodeLists codeLists;

  StructuresOfRelease(Release release) {
    this.release = release;
    this.tables = release.metadata().values();
    this.concepts = new Concepts(tables);
    this.codeLists = new CodeLists(release.manifest(), tables);
  }

  List<Artefact> artefacts() {
    List<Artefact> all = new ArrayList<>();
    all.add(organisations(AGENCIES, "sdmx.agencies", SdmxNames.AGENCY));
    all.add(organisations(PROVIDERS, "sdmx.providers", SdmxNames.DATA_PROVIDER));
    all.add(themes());
    all.add(concepts.scheme());
    all.addAll(codeLists.lists());
    tables.forEach(table -> all.add(dataStructure(table)));
    tables.forEach(table -> all.add(dataflow(table)));
    tables.forEach(table -> all.add(categorisation(table)));
    tables.forEach(table -> all.add(agreement(table)));
    tables.forEach(table -> all.add(constraint(table)));
    tables.forEach(table -> all.add(allowed(table)));
    all.add(report());
    all.add(
        new Metadataflow(
            Identity.of(SdmxClass.METADATAFLOW, SdmxNames.METADATAFLOW),
            Messages.everywhere("sdmx.report"),
            Messages.everywhere("sdmx.report.description"),
            REPORT));
    return all;
  }

  private static ItemScheme organisations(Identity identity, String name, String only) {
    return new ItemScheme(
        identity,
        Messages.everywhere(name),
        Messages.everywhere(name + ".description"),
        List.of(new Item(only, null, Messages.everywhere("sdmx.agency"))),
        false);
  }

  private ItemScheme themes() {
    Set<String> themes = new LinkedHashSet<>();
    tables.forEach(table -> themes.add(SdmxNames.theme(table)));
    Set<String> known = Messages.in(kg.koch.publish.bundle.Language.EN).keys();
    List<Item> items =
        themes.stream()
            .map(
                theme -> {
                  String key = "sdmx.theme." + theme;
                  String name = known.contains(key) ? key : "sdmx.theme.other";
                  return new Item(theme, null, Messages.everywhere(name));
                })
            .toList();
    return new ItemScheme(
        THEMES,
        Messages.everywhere("sdmx.themes"),
        Messages.everywhere("sdmx.themes.description"),
        items,
        false);
  }

  private static MetadataStructure report() {
    return new MetadataStructure(
        REPORT,
        Messages.everywhere("sdmx.report"),
        Messages.everywhere("sdmx.report.description"),
        Stream.of(ReportPart.values()).map(Enum::name).toList());
  }

  static Identity dataflowOf(TableMetadata table) {
    return new Identity(SdmxClass.DATAFLOW, SdmxNames.AGENCY, table.id(), table.version());
  }

  private static Identity identity(SdmxClass type, String id, TableMetadata table) {
    return new Identity(type, SdmxNames.AGENCY, id, table.version());
  }

  static Identity structureOf(TableMetadata table) {
    return identity(SdmxClass.DATA_STRUCTURE, SdmxNames.dataStructure(table), table);
  }

  private static Dataflow dataflow(TableMetadata table) {
    return new Dataflow(dataflowOf(table), table.title(), table.definition(), structureOf(table));
  }

  private static Categorisation categorisation(TableMetadata table) {
    return new Categorisation(
        identity(SdmxClass.CATEGORISATION, SdmxNames.categorisation(table), table),
        table.title(),
        table.definition(),
        dataflowOf(table),
        THEMES,
        SdmxNames.theme(table));
  }

  private static ProvisionAgreement agreement(TableMetadata table) {
    return new ProvisionAgreement(
        identity(SdmxClass.PROVISION_AGREEMENT, SdmxNames.provisionAgreement(table), table),
        table.title(),
        table.definition(),
        dataflowOf(table),
        PROVIDERS,
        SdmxNames.DATA_PROVIDER);
  }

  private Constraint constraint(TableMetadata table) {
    return new Constraint(
        identity(SdmxClass.CONSTRAINT, SdmxNames.constraint(table), table),
        table.title(),
        table.definition(),
        dataflowOf(table),
        new Once<>(() -> Region.of(release.findTable(table.id()).orElseThrow())),
        Constraint.Kind.ACTUAL);
  }

  /** The table's codes, of lists that it shares with others. */
  private static Constraint allowed(TableMetadata table) {
    List<Region.Values> values =
        table.dimensions().stream()
            .filter(dimension -> !CodeLists.isTime(dimension))
            .map(StructuresOfRelease::values)
            .toList();
    Region region = new Region(values, 0, 0);
    return new Constraint(
        identity(SdmxClass.CONSTRAINT, SdmxNames.allowed(table), table),
        table.title(),
        table.definition(),
        dataflowOf(table),
        () -> region,
        Constraint.Kind.ALLOWED);
  }

  private static Region.Values values(DimensionMetadata dimension) {
    return new Region.Values(
        dimension.id(),
        dimension.codes().stream().map(code -> new Region.Count(code.id(), 0)).toList());
  }

  private DataStructure dataStructure(TableMetadata table) {
    List<Component> components = new ArrayList<>();
    table.dimensions().stream()
        .sorted(Comparator.comparing(CodeLists::isTime))
        .forEach(dimension -> components.add(dimension(table, dimension)));
    components.add(
        new Component(
            Role.MEASURE, SdmxNames.MEASURE, SdmxNames.MEASURE, null, TextType.DOUBLE, false));
    Set<String> dimensions =
        table.dimensions().stream().map(DimensionMetadata::id).collect(Collectors.toSet());
    for (SdmxAttribute attribute : SdmxAttribute.values()) {
      if (!dimensions.contains(attribute.name())) {
        components.add(attribute(attribute));
      }
    }
    return new DataStructure(structureOf(table), table.title(), table.definition(), components);
  }

  private Component dimension(TableMetadata table, DimensionMetadata dimension) {
    boolean time = CodeLists.isTime(dimension);
    List<String> codes = dimension.codes().stream().map(CodeMetadata::id).toList();
    return new Component(
        time ? Role.TIME_DIMENSION : Role.DIMENSION,
        dimension.id(),
        concepts.of(table, dimension),
        time ? null : CodeLists.of(dimension),
        time ? TextType.ofPeriods(codes) : TextType.STRING,
        true);
  }

  /**
   * Every structure has every attribute, whether this release says anything under it or not, so
   * that a structure stays the same from release to release; but none that is a dimension.
   */
  private Component attribute(SdmxAttribute attribute) {
    boolean limit =
        attribute == SdmxAttribute.LOWER_BOUND || attribute == SdmxAttribute.UPPER_BOUND;
    return new Component(
        attribute.isOfObservation() ? Role.OBSERVATION_ATTRIBUTE : Role.DATAFLOW_ATTRIBUTE,
        attribute.name(),
        attribute.name(),
        codeLists.of(attribute),
        limit ? TextType.DOUBLE : TextType.STRING,
        attribute == SdmxAttribute.OBS_STATUS || attribute == SdmxAttribute.CONF_STATUS);
  }
}
