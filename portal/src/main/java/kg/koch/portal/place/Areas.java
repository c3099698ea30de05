package kg.koch.portal.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.portal.map.Shapes;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import org.jspecify.annotations.Nullable;

/** The areas a release has figures of. */
final class Areas {

  static final String COUNTRY = "KG";

  /**
   * Areas whose territory the reform of 2024 changed: catalog/concordances/areas-2024-01-01.csv.
   */
  private static final Set<String> CHANGED_IN_2024 =
      Set.of(
          "KG02205", "KG02410", "KG08", "KG08203", "KG08222", "KG11", "KG11201", "KG11202",
          "KG11203", "KG11204");

  /**
   * @param parent the area that includes it; null for the country
   */
  record Area(String code, @Nullable String parent, Text name) {

    boolean isCountry() {
      return code.equals(COUNTRY);
    }

    /** One of the nine oblast-level units. */
    boolean isOblast() {
      return COUNTRY.equals(parent);
    }

    boolean changedIn2024() {
      return CHANGED_IN_2024.contains(code);
    }
  }

  private final Map<String, Area> areas = new TreeMap<>();

  Areas(Release release) {
    release.metadata().values().stream()
        .flatMap(table -> table.dimensions().stream())
        .filter(dimension -> dimension.codeList().equals("areas"))
        .map(DimensionMetadata::codes)
        .flatMap(Collection::stream)
        .filter(code -> !code.id().startsWith("_"))
        .forEach(this::add);
  }

  private void add(CodeMetadata code) {
    areas.putIfAbsent(code.id(), new Area(code.id(), code.parent(), code.label()));
  }

  Optional<Area> find(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  /** The nine oblast-level units, as far as the release has them. */
  List<Area> oblasts() {
    return within(COUNTRY);
  }

  /** The areas directly within the area. */
  List<Area> within(String code) {
    return areas.values().stream().filter(area -> code.equals(area.parent())).toList();
  }

  /** The oblast-level unit the area is or lies in; the country itself for the country. */
  Area oblast(Area area) {
    Area at = area;
    while (!at.isCountry() && !at.isOblast() && at.parent() != null) {
      Area above = areas.get(at.parent());
      if (above == null) {
        return at;
      }
      at = above;
    }
    return at;
  }

  /** Oblasts that share a border with it; of a district, the others of its oblast. */
  List<Area> besides(Area area) {
    if (area.isOblast()) {
      Set<String> neighbours = Shapes.shapes().neighbours().getOrDefault(area.code(), Set.of());
      return oblasts().stream().filter(one -> neighbours.contains(one.code())).toList();
    }
    String parent = area.parent();
    return parent == null
        ? List.of()
        : within(parent).stream().filter(one -> !one.code().equals(area.code())).toList();
  }
}
