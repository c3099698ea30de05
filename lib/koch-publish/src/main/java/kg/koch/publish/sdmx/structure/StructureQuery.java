package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;

/**
 * A structure query, as REST 1 ({@code codelist/KOCH/CL_SEXES/latest}) or REST 2 ({@code
 * structure/codelist/KOCH/CL_SEXES/~/F}) writes it.
 */
public final class StructureQuery {

  private final SdmxStandard standard;
  private final String type;
  private final Set<SdmxClass> types;
  private final Wanted agencies;
  private final Wanted identifiers;
  private final VersionQuery versions;
  private final Wanted items;
  private final Detail detail;
  private final List<String> references;

  private StructureQuery(
      SdmxStandard standard, String type, List<String> path, String detail, String refs) {
    this.standard = standard;
    this.type = type;
    this.types =
        ArtefactTypes.find(type)
            .orElseThrow(() -> SdmxException.syntax("a type of structure, as codelist", type));
    this.agencies = Wanted.parse(part(path, 0));
    this.identifiers = Wanted.parse(part(path, 1));
    String version = part(path, 2);
    this.versions =
        VersionQuery.parse(standard == SdmxStandard.SDMX_2_1 ? joined(version) : version);
    this.items = Wanted.parse(part(path, 3));
    this.detail = detail.isEmpty() ? Detail.FULL : Detail.parse(detail);
    this.references = refs.isEmpty() ? List.of("none") : Arrays.asList(refs.split("[,+ ]", -1));
  }

  /** REST 1 joins versions by a plus. */
  private static String joined(String versions) {
    return versions.matches("[0-9.]+(\\+[0-9.]+)+") ? versions.replace('+', ',') : versions;
  }

  private static String part(List<String> path, int i) {
    return i < path.size() ? path.get(i) : "";
  }

  /**
   * Reads a query.
   *
   * @param type of artefact, as it is named in addresses
   * @param path agency, identifier, version and item, decoded; those not written stand for any, a
   *     version for the latest
   * @param detail the parameter of that name; empty if not given
   * @param references likewise
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static StructureQuery parse(
      SdmxStandard standard, String type, List<String> path, String detail, String references) {
    if (path.size() > 4) {
      throw SdmxException.syntax(
          "no more than agency, identifier, version and item", String.join("/", path));
    }
    return new StructureQuery(standard, type, path, detail, references);
  }

  /**
   * What answers it: what it matches, then what was wanted beside it.
   *
   * @throws SdmxException NO_RESULTS if it matches nothing
   */
  public StructureMessage answer(Structures structures) {
    Map<Identity, Artefact> matched = new LinkedHashMap<>();
    for (Artefact artefact : structures.artefacts()) {
      if (matches(artefact.identity()) && ArtefactTypes.isOf(type, artefact)) {
        withItems(artefact).ifPresent(one -> matched.put(one.identity(), one));
      }
    }
    if (matched.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS, "No structure matches the query in this release.");
    }
    Set<Artefact> beside = new LinkedHashSet<>();
    references.forEach(
        word -> beside.addAll(References.resolve(word, structures, matched.values())));
    addAgencies(structures, beside);
    beside.removeIf(one -> matched.containsKey(one.identity()));
    return new StructureMessage(
        structures.release(),
        shown(matched.values(), detail.ofMatches()),
        beside(structures, matched, beside));
  }

  private List<StructureMessage.Shown> beside(
      Structures structures, Map<Identity, Artefact> matched, Set<Artefact> beside) {
    if (detail != Detail.REFERENCEPARTIAL) {
      return shown(beside, detail.ofReferences());
    }
    List<Artefact> all = new ArrayList<>(matched.values());
    all.addAll(beside);
    InUse inUse = new InUse(structures, all);
    return shown(beside.stream().map(inUse::only).toList(), Depth.FULL);
  }

  private static List<StructureMessage.Shown> shown(Iterable<Artefact> artefacts, Depth depth) {
    List<StructureMessage.Shown> shown = new ArrayList<>();
    artefacts.forEach(one -> shown.add(new StructureMessage.Shown(one, depth)));
    return shown;
  }

  private boolean matches(Identity identity) {
    return types.contains(identity.type())
        && agencies.has(identity.agency())
        && identifiers.has(identity.id())
        && versions.matches(identity.version());
  }

  private java.util.Optional<Artefact> withItems(Artefact artefact) {
    if (items.isAny()) {
      return java.util.Optional.of(artefact);
    }
    if (!(artefact instanceof ItemScheme scheme)) {
      throw SdmxException.semantic(
          "an item of a list or scheme only", artefact.identity().type().name());
    }
    ItemScheme some = scheme.only(items::has);
    return some.items().isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(some);
  }

  /** In SDMX 3 every artefact refers to the scheme its agency stands in. */
  private void addAgencies(Structures structures, Set<Artefact> beside) {
    boolean wanted =
        references.stream()
            .anyMatch(
                word -> Set.of("children", "descendants", "all", "agencyscheme").contains(word));
    if (standard == SdmxStandard.SDMX_3_0 && wanted) {
      structures.artefacts().stream()
          .filter(one -> one.identity().type() == SdmxClass.AGENCY_SCHEME)
          .forEach(beside::add);
    }
  }
}
