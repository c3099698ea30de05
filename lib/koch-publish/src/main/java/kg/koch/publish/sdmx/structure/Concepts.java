package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.structure.ItemScheme.Item;
import kg.koch.publish.text.Messages;

/**
 * The concepts a release's structures use. A dimension is the concept of its own name; where two
 * tables call one dimension differently, the later table's is a concept of its own, CITIZENSHIP_C6,
 * so that every table keeps its words; so is a dimension that has the name of an attribute.
 */
final class Concepts {

  private final Map<String, Text> names = new LinkedHashMap<>();

  Concepts(Iterable<TableMetadata> tables) {
    names.put(SdmxNames.MEASURE, Messages.everywhere("measure." + SdmxNames.MEASURE));
    for (SdmxAttribute attribute : SdmxAttribute.values()) {
      names.put(attribute.name(), attribute.label());
    }
    for (TableMetadata table : tables) {
      for (DimensionMetadata dimension : table.dimensions()) {
        if (!names.getOrDefault(dimension.id(), dimension.label()).equals(dimension.label())) {
          names.put(ownId(table, dimension), dimension.label());
        } else {
          names.put(dimension.id(), dimension.label());
        }
      }
    }
    for (ReportPart part : ReportPart.values()) {
      names.putIfAbsent(part.name(), part.label());
    }
  }

  private static String ownId(TableMetadata table, DimensionMetadata dimension) {
    return dimension.id() + "_" + table.id();
  }

  /** The concept a dimension is. */
  String of(TableMetadata table, DimensionMetadata dimension) {
    String own = ownId(table, dimension);
    return names.containsKey(own) ? own : dimension.id();
  }

  ItemScheme scheme() {
    List<Item> items = new ArrayList<>();
    names.forEach((id, name) -> items.add(new Item(id, null, name)));
    return new ItemScheme(
        DataStructure.concepts(),
        Messages.everywhere("sdmx.concepts"),
        Messages.everywhere("sdmx.concepts.description"),
        items,
        false);
  }
}
