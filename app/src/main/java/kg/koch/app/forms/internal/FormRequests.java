package kg.koch.app.forms.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.EntityTables;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.StoredForm;
import kg.koch.openrosa.ContentHash;
import kg.koch.openrosa.EntityIntegrity;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.FormList;
import kg.koch.openrosa.FormList.ListedForm;
import kg.koch.openrosa.Manifest;
import kg.koch.openrosa.Manifest.MediaFile;
import kg.koch.openrosa.OpenRosaRefusal;
import kg.koch.openrosa.XFormOutline;
import org.jspecify.annotations.Nullable;

/** What telephones fetch: the list of forms, forms, their files and entity lists. */
final class FormRequests {

  private final FormTables forms;
  private final EntityTables entities;

  FormRequests(FormTables forms, EntityTables entities) {
    this.forms = forms;
    this.entities = entities;
  }

  /**
   * @param only the one form asked for, or null: all the device may use
   * @param address under which the device reaches this server
   */
  byte[] formList(Device device, boolean draft, @Nullable String only, String address) {
    return new FormList(
            forms.offered(draft).stream()
                .filter(form -> device.mayUse(form.form()))
                .filter(form -> only == null || form.form().equals(only))
                .map(form -> listed(form, address))
                .toList())
        .bytes();
  }

  private ListedForm listed(StoredForm form, String address) {
    String place = address + "/forms/" + form.form();
    String version = "?version=" + form.version();
    return new ListedForm(
        form.form(),
        form.title(),
        form.version(),
        form.hash(),
        place + "/form.xml" + version,
        hasFiles(form) ? place + "/manifest" + version : "");
  }

  private boolean hasFiles(StoredForm form) {
    return !forms.media(form).isEmpty() || !entityLists(form).isEmpty();
  }

  /**
   * A version of a form the device may use.
   *
   * @throws OpenRosaRefusal 404.1 if there is none, 403.1 if it is not the device's
   */
  StoredForm require(Device device, boolean draft, String form, @Nullable String version) {
    if (!device.mayUse(form)) {
      throw new OpenRosaRefusal(ErrorCode.NOT_ALLOWED, "token is not for form " + form);
    }
    return forms
        .find(form, version == null ? "" : version, draft)
        .orElseThrow(() -> new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such form or version"));
  }

  byte[] xform(StoredForm form) {
    return forms.xform(form);
  }

  byte[] manifest(Device device, StoredForm form, String address) {
    String version = "?version=" + form.version();
    List<MediaFile> files = new ArrayList<>();
    for (FormTables.MediaRow media : forms.media(form)) {
      files.add(
          new MediaFile(
              media.name(),
              media.hash(),
              address + "/forms/" + form.form() + "/media/" + encoded(media.name()) + version,
              ""));
    }
    for (String list : entityLists(form)) {
      files.add(
          new MediaFile(
              list + ".csv",
              ContentHash.of(entityCsv(device, list)),
              address + "/entities/" + list + "/list.csv",
              address + "/entities/" + list + "/integrity"));
    }
    return new Manifest(files).bytes();
  }

  private static String encoded(String name) {
    return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  byte[] media(StoredForm form, String name) {
    Optional<byte[]> media = forms.findMedia(form, name);
    return media.orElseThrow(() -> new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no such file"));
  }

  /**
   * The lists a form chooses from that forms make entities of; a file of the same name is first.
   */
  private SortedSet<String> entityLists(StoredForm form) {
    SortedSet<String> lists = new TreeSet<>();
    for (String file : forms.outline(form).externalFiles()) {
      String list = file.replaceFirst("\\.csv$", "");
      if (forms.findMedia(form, file).isEmpty() && !makers(list).isEmpty()) {
        lists.add(list);
      }
    }
    return lists;
  }

  private List<XFormOutline> makers(String list) {
    return forms.list().stream()
        .map(forms::outline)
        .filter(outline -> outline.entityList().equals(list))
        .toList();
  }

  /** The entities of the device's area, in the columns that telephones know. */
  byte[] entityCsv(Device device, String list) {
    List<XFormOutline> makers = makers(list);
    if (makers.isEmpty()) {
      throw new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no entity list " + list);
    }
    SortedSet<String> properties = new TreeSet<>();
    makers.forEach(maker -> properties.addAll(maker.saved().values()));
    StringWriter csv = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(csv)) {
      List<String> header = new ArrayList<>(List.of("name", "label", "__version"));
      header.addAll(properties);
      writer.writeRecord(header);
      for (EntityTables.Entity entity : entities.list(device.area(), list)) {
        List<String> row =
            new ArrayList<>(List.of(entity.entity(), entity.label(), "" + entity.version()));
        properties.forEach(name -> row.add(entity.properties().getOrDefault(name, "")));
        writer.writeRecord(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Text in memory can be written", impossible);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] integrity(Device device, String list, @Nullable String ids) {
    List<String> asked =
        ids == null
            ? List.of()
            : Arrays.stream(ids.split(",")).filter(id -> !id.isBlank()).toList();
    return EntityIntegrity.bytes(entities.gone(device.area(), list, asked));
  }
}
