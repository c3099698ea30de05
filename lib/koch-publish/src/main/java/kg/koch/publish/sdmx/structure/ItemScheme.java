package kg.koch.publish.sdmx.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import org.jspecify.annotations.Nullable;

/**
 * A list of items: agencies, data providers, categories, concepts or codes.
 *
 * @param partial whether items of the list were left out
 */
public record ItemScheme(
    Identity identity, Text name, Text description, List<Item> items, boolean partial)
    implements Artefact {

  public ItemScheme {
    items = List.copyOf(items);
  }

  /**
   * One of them.
   *
   * @param parent the item of the same list it is part of, if any
   */
  public record Item(String id, @Nullable String parent, Text name) {}

  /** What an item of it is. */
  public SdmxClass itemType() {
    return switch (identity.type()) {
      case AGENCY_SCHEME -> SdmxClass.AGENCY;
      case DATA_PROVIDER_SCHEME -> SdmxClass.DATA_PROVIDER;
      case CATEGORY_SCHEME -> SdmxClass.CATEGORY;
      case CONCEPT_SCHEME -> SdmxClass.CONCEPT;
      case CODE_LIST -> SdmxClass.CODE;
      case AGENCY,
          DATA_PROVIDER,
          CATEGORY,
          CATEGORISATION,
          CONCEPT,
          CODE,
          DATA_STRUCTURE,
          DATAFLOW,
          CONSTRAINT,
          PROVISION_AGREEMENT,
          METADATA_STRUCTURE,
          METADATAFLOW,
          METADATA_SET ->
          throw new IllegalStateException("Expected a list of items; got " + identity);
    };
  }

  /** Its items that are wanted, and those they are part of. */
  public ItemScheme only(Predicate<String> wanted) {
    Map<String, Item> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    Set<String> kept = new HashSet<>();
    for (Item item : items) {
      if (wanted.test(item.id())) {
        Item above = item;
        while (above != null && kept.add(above.id())) {
          above = above.parent() == null ? null : byId.get(above.parent());
        }
      }
    }
    List<Item> some = items.stream().filter(item -> kept.contains(item.id())).toList();
    return new ItemScheme(identity, name, description, some, partial || some.size() < items.size());
  }

  /** The same, said to be a part: even where every item happens to be in use. */
  ItemScheme asPartial() {
    return new ItemScheme(identity, name, description, items, true);
  }

  @Override
  public List<Identity> references() {
    return List.of();
  }
}
