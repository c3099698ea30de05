package kg.koch.publish.sdmx.structure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;

/** What a structure query wants beside what it matches. */
enum References {
  NONE,
  PARENTS,
  PARENTSANDSIBLINGS,
  ANCESTORS,
  CHILDREN,
  DESCENDANTS,
  ALL;

  /** What a word of the parameter references adds to the artefacts matched. */
  static Set<Artefact> resolve(String word, Structures structures, Collection<Artefact> matched) {
    for (References references : values()) {
      if (references.name().equals(word.toUpperCase(Locale.ROOT))) {
        return references.of(structures, matched);
      }
    }
    Set<SdmxClass> types =
        ArtefactTypes.find(word)
            .orElseThrow(
                () ->
                    SdmxException.syntax(
                        "references of none, parents, parentsandsiblings, ancestors, children, descendants, all or a type of artefact",
                        word));
    Set<Artefact> around = PARENTS.of(structures, matched);
    around.addAll(CHILDREN.of(structures, matched));
    around.removeIf(one -> !types.contains(one.identity().type()));
    return around;
  }

  /** What a word adds to what is available of a dataflow: never what refers to it. */
  static Set<Artefact> ofAvailable(String word, Structures structures, Artefact flow) {
    Set<Artefact> around = new LinkedHashSet<>(List.of(flow));
    around.addAll(DESCENDANTS.of(structures, List.of(flow)));
    structures.artefacts().stream()
        .filter(one -> one.identity().type() == SdmxClass.DATA_PROVIDER_SCHEME)
        .forEach(around::add);
    if (word.equals("all")) {
      return around;
    }
    Set<SdmxClass> types =
        ArtefactTypes.find(word)
            .orElseThrow(
                () ->
                    SdmxException.syntax(
                        "references of none, all, codelist, datastructure, conceptscheme, dataflow or dataproviderscheme",
                        word));
    around.removeIf(one -> !types.contains(one.identity().type()));
    return around;
  }

  private Set<Artefact> of(Structures structures, Collection<Artefact> matched) {
    Set<Artefact> found = new LinkedHashSet<>();
    switch (this) {
      case NONE -> {}
      case PARENTS -> matched.forEach(one -> found.addAll(structures.parents(one)));
      case PARENTSANDSIBLINGS -> addParentsAndSiblings(structures, matched, found);
      case ANCESTORS -> addAll(matched, structures::parents, found);
      case CHILDREN -> matched.forEach(one -> found.addAll(structures.children(one)));
      case DESCENDANTS -> addAll(matched, structures::children, found);
      case ALL -> {
        addParentsAndSiblings(structures, matched, found);
        addAll(matched, structures::children, found);
      }
    }
    return found;
  }

  private static void addParentsAndSiblings(
      Structures structures, Collection<Artefact> matched, Set<Artefact> found) {
    for (Artefact one : matched) {
      for (Artefact parent : structures.parents(one)) {
        found.add(parent);
        found.addAll(structures.children(parent));
      }
    }
  }

  private static void addAll(
      Collection<Artefact> from, Function<Artefact, List<Artefact>> step, Set<Artefact> found) {
    Deque<Artefact> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (Artefact next : step.apply(open.pop())) {
        if (found.add(next)) {
          open.push(next);
        }
      }
    }
  }
}
