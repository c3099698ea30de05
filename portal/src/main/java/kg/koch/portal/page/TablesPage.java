package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/** Every table of a release, by theme: the letter its identifier begins with. */
public record TablesPage(Frame frame, Map<String, List<TableMetadata>> themes) {

  static TablesPage of(Frame frame, Release release) {
    Map<String, List<TableMetadata>> themes = new LinkedHashMap<>();
    for (TableMetadata table : release.metadata().values()) {
      String key = "theme." + table.id().charAt(0);
      String theme = frame.say(frame.texts().has(key) ? key : "theme.other");
      themes.computeIfAbsent(theme, any -> new ArrayList<>()).add(table);
    }
    return new TablesPage(frame, themes);
  }

  public String period(TableMetadata table) {
    List<TableMetadata.CodeMetadata> periods = table.dimension("TIME_PERIOD").codes();
    String first = frame.period(periods.get(0).id());
    String last = frame.period(periods.get(periods.size() - 1).id());
    return first.equals(last) ? first : first + " – " + last;
  }
}
