package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.structure.ItemScheme.Item;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of a release: of each declared list the codes its tables use, in the order they
 * come in; of each coded attribute the codes it may have.
 */
final class CodeLists {

  private final Map<String, Map<String, Item>> items = new LinkedHashMap<>();
  private final Map<String, Text> names = new LinkedHashMap<>();

  CodeLists(Manifest release, Iterable<TableMetadata> tables) {
    for (TableMetadata table : tables) {
      table.dimensions().stream().filter(one -> !isTime(one)).forEach(this::add);
      for (SdmxAttribute attribute : SdmxAttribute.values()) {
        Term term = attribute.ofTable(release, table);
        if (term != null && !term.label().equals(Text.same(term.id()))) {
          add(attribute, term);
        }
      }
    }
    addStatuses(SdmxAttribute.OBS_STATUS, "status.");
    addStatuses(SdmxAttribute.CONF_STATUS, "confidentiality.");
  }

  static boolean isTime(DimensionMetadata dimension) {
    return dimension.id().equals(SdmxNames.TIME);
  }

  private void add(DimensionMetadata dimension) {
    Map<String, Item> codes = list(SdmxNames.codeList(dimension.codeList()), dimension.label());
    for (CodeMetadata code : dimension.codes()) {
      codes.putIfAbsent(code.id(), new Item(code.id(), code.parent(), code.label()));
    }
  }

  private void add(SdmxAttribute attribute, Term term) {
    list(SdmxNames.codeList(attribute), attribute.label())
        .putIfAbsent(term.id(), new Item(term.id(), null, term.label()));
  }

  /** All codes the statuses may have, used or not. */
  private void addStatuses(SdmxAttribute attribute, String prefix) {
    Messages.in(kg.koch.publish.bundle.Language.EN).keys().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(
            key ->
                add(attribute, new Term(key.substring(prefix.length()), Messages.everywhere(key))));
  }

  private Map<String, Item> list(String id, Text name) {
    names.putIfAbsent(id, name);
    return items.computeIfAbsent(id, any -> new LinkedHashMap<>());
  }

  /** The list of a dimension's codes. */
  static Identity of(DimensionMetadata dimension) {
    return Identity.of(SdmxClass.CODE_LIST, SdmxNames.codeList(dimension.codeList()));
  }

  /** The list of an attribute's codes; null if it is not coded in this release. */
  @Nullable Identity of(SdmxAttribute attribute) {
    String id = SdmxNames.codeList(attribute);
    return items.containsKey(id) ? Identity.of(SdmxClass.CODE_LIST, id) : null;
  }

  List<ItemScheme> lists() {
    List<ItemScheme> lists = new ArrayList<>();
    items.forEach(
        (id, codes) ->
            lists.add(
                new ItemScheme(
                    Identity.of(SdmxClass.CODE_LIST, id),
                    Objects.requireNonNull(names.get(id)),
                    Messages.everywhere("sdmx.codes.description"),
                    List.copyOf(codes.values()),
                    false)));
    return lists;
  }
}
