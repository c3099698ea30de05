package kg.koch.publish.sdmx.structure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.sdmx.SdmxClass;

/**
 * The items of lists that other artefacts of an answer use: codes their tables have, concepts their
 * components are, themes they stand under, who provides them. A list that no artefact of the answer
 * uses is left whole.
 */
final class InUse {

  private final Map<Identity, Set<String>> items = new HashMap<>();

  InUse(Structures structures, Collection<Artefact> artefacts) {
    for (Artefact artefact : artefacts) {
      if (artefact instanceof DataStructure structure) {
        structure.components().forEach(one -> use(DataStructure.concepts(), one.concept()));
      } else if (artefact instanceof Categorisation one) {
        use(one.scheme(), one.category());
      } else if (artefact instanceof ProvisionAgreement one) {
        use(one.scheme(), one.provider());
      } else if (artefact instanceof MetadataStructure report) {
        report.attributes().forEach(part -> use(DataStructure.concepts(), part));
      }
      useCodes(structures, artefact);
    }
  }

  /** Of what is available: the codes that occur, in the lists of their dimensions. */
  InUse(Constraint available, DataStructure of, Collection<Artefact> artefacts) {
    for (Artefact artefact : artefacts) {
      if (artefact instanceof DataStructure structure) {
        structure.components().forEach(one -> use(DataStructure.concepts(), one.concept()));
      }
    }
    of.dimensions().forEach(one -> useCodes(available, one));
  }

  private void useCodes(Constraint available, DataStructure.Component dimension) {
    Identity list = dimension.codeList();
    if (list != null) {
      available.region().get().of(dimension.id()).stream()
          .flatMap(values -> values.codes().stream())
          .forEach(code -> use(list, code.code()));
    }
  }

  /** Of what is about one table: the codes of that table. */
  private void useCodes(Structures structures, Artefact artefact) {
    structures.tablesOf(artefact).stream()
        .flatMap(table -> table.dimensions().stream())
        .filter(dimension -> !CodeLists.isTime(dimension))
        .forEach(
            dimension ->
                dimension.codes().stream()
                    .map(CodeMetadata::id)
                    .forEach(code -> use(CodeLists.of(dimension), code)));
  }

  private void use(Identity list, String item) {
    items.computeIfAbsent(list, any -> new HashSet<>()).add(item);
  }

  Artefact only(Artefact artefact) {
    Set<String> used = items.get(artefact.identity());
    boolean list =
        artefact.identity().type() != SdmxClass.AGENCY_SCHEME && artefact instanceof ItemScheme;
    return list && used != null
        ? ((ItemScheme) artefact).only(used::contains).asPartial()
        : artefact;
  }
}
