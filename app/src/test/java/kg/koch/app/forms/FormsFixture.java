package kg.koch.app.forms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.app.workspace.internal.RunningWorkspace;
import kg.koch.catalog.Catalog;
import kg.koch.openrosa.xlsform.FormConverter;
import kg.koch.openrosa.xlsform.Sheet;
import kg.koch.openrosa.xlsform.Workbook;

/** A workspace with a form, and telephones that use it. */
public final class FormsFixture implements AutoCloseable {

  private static final String CARD =
      """
      # survey
      type|name|label::Kyrgyz (ky)|label::Russian (ru)|save_to
      date|day|Күнү|Дата|
      text|village|Айыл|Село|village
      integer|left|Кеткендер|Выехали|left
      select_one answer|school|Мектеп барбы|Есть школа|
      image|photo|Сүрөт|Фото|
      # choices
      list_name|name|label::Kyrgyz (ky)|label::Russian (ru)
      answer|yes|Ооба|Да
      answer|no|Жок|Нет
      # settings
      form_title|form_id|version|instance_name
      Айылдын карточкасы|%s|%s|${village}
      # entities
      list_name|label
      villages|${village}
      """;

  private static final String VISIT =
      """
      # survey
      type|name|label
      select_one_from_file villages.csv|village|Village
      # settings
      form_title|form_id|version
      Visit|visit|1
      """;

  private final RunningWorkspace workspace;

  private FormsFixture(RunningWorkspace workspace) {
    this.workspace = workspace;
  }

  public static FormsFixture start(Path data) {
    FormsFixture fixture = new FormsFixture(RunningWorkspace.startEmpty(data));
    fixture.forms().publish(card("1"), Map.of("карта.png", new byte[] {1, 2, 3}));
    fixture.forms().publish(form(VISIT), Map.of());
    return fixture;
  }

  RunningWorkspace workspace() {
    return workspace;
  }

  FormTables forms() {
    return workspace.part(FormTables.class);
  }

  /** The card's form in a version. */
  static byte[] card(String version) {
    return card("card", version);
  }

  /** The same form under another name. */
  static byte[] card(String name, String version) {
    return form(CARD.formatted(name, version));
  }

  static byte[] form(String drawn) {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    List<List<String>> current = new ArrayList<>();
    for (String line : drawn.split("\n", -1)) {
      if (line.startsWith("# ")) {
        current = new ArrayList<>();
        sheets.put(line.substring(2).strip(), current);
      } else if (!line.isBlank()) {
        current.add(List.of(line.split("\\|", -1)));
      }
    }
    Map<String, Sheet> read = new LinkedHashMap<>();
    sheets.forEach((name, lines) -> read.put(name, Sheet.of(name, lines)));
    return FormConverter.convert(new Workbook("made-up.xlsx", read)).xform();
  }

  DeviceTokens.Made token(String area, String... forms) {
    return workspace
        .part(DeviceTokens.class)
        .make(
            "made-up office",
            area,
            Set.of(forms),
            workspace.part(Catalog.class).codeList("areas"),
            forms().names());
  }

  public Telephone telephone(String area, String... forms) {
    return at("/openrosa/" + token(area, forms).secret());
  }

  Telephone at(String path) {
    return new Telephone(workspace.address(path));
  }

  /** A filled card. */
  static String filled(String instance, String more) {
    return filled("1", instance, more);
  }

  static String filled(String version, String instance, String more) {
    return ("<data id=\"card\" version=\"%s\"><day>2026-03-04</day><village>Кара-Суу</village>"
            + "<left>7</left><school>yes</school>%s"
            + "<meta><instanceID>%s</instanceID></meta></data>")
        .formatted(version, more, instance);
  }

  /** One that takes the place of another. */
  static String corrected(String instance, String deprecated, int left) {
    return ("<data id=\"card\" version=\"1\"><day>2026-03-04</day><village>Кара-Суу</village>"
            + "<left>%d</left><school>yes</school><photo>сүрөт.jpg</photo>"
            + "<meta><instanceID>%s</instanceID><deprecatedID>%s</deprecatedID></meta></data>")
        .formatted(left, instance, deprecated);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
