package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/** All artefacts of a release. Safe for several threads. */
public final class Structures {

  private final Manifest release;
  private final SortedMap<String, TableMetadata> tables;
  private final Map<Identity, Artefact> artefacts = new LinkedHashMap<>();

  private Structures(Release release) {
    this.release = release.manifest();
    this.tables = release.metadata();
    for (Artefact artefact : new StructuresOfRelease(release).artefacts()) {
      artefacts.put(artefact.identity(), artefact);
    }
  }

  /** The artefacts of a release. No table is read until a constraint is looked into. */
  public static Structures of(Release release) {
    return new Structures(release);
  }

  public Manifest release() {
    return release;
  }

  /** In one order: by kind, then as the tables stand in the release. */
  public Collection<Artefact> artefacts() {
    return Collections.unmodifiableCollection(artefacts.values());
  }

  public Optional<Artefact> find(Identity identity) {
    return Optional.ofNullable(artefacts.get(identity));
  }

  /** The table a dataflow publishes; empty for anything else. */
  public Optional<TableMetadata> table(Identity dataflow) {
    return find(dataflow)
        .filter(Dataflow.class::isInstance)
        .map(flow -> tables.get(flow.identity().id()));
  }

  /** The tables an artefact is about: those it is itself made from, or whose structure it is. */
  List<TableMetadata> tablesOf(Artefact artefact) {
    return tables.values().stream()
        .filter(
            table -> {
              Identity flow = StructuresOfRelease.dataflowOf(table);
              return artefact.identity().equals(flow)
                  || artefact.identity().equals(StructuresOfRelease.structureOf(table))
                  || artefact.references().contains(flow);
            })
        .toList();
  }

  /** What an artefact refers to. */
  List<Artefact> children(Artefact artefact) {
    return artefact.references().stream().flatMap(one -> find(one).stream()).toList();
  }

  /** What refers to an artefact: of a scheme with some of its items, to these. */
  List<Artefact> parents(Artefact artefact) {
    List<Artefact> parents = new ArrayList<>();
    for (Artefact other : artefacts.values()) {
      if (other.references().contains(artefact.identity()) && isOfItems(other, artefact)) {
        parents.add(other);
      }
    }
    return parents;
  }

  private static boolean isOfItems(Artefact parent, Artefact artefact) {
    return !(parent instanceof Categorisation one)
        || !(artefact instanceof ItemScheme scheme)
        || scheme.items().stream().anyMatch(item -> item.id().equals(one.category()));
  }
}
