package kg.koch.app.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Collect;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.link.LinkageKey;

/** Registers' files of a few made-up persons, carried through collect, check and link. */
final class MadeUpDeliveries {

  private static final String BORDER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country";

  private static final Map<String, String> HEADERS =
      Map.of(
          "person-register",
          "pin,previous_pin,pin_changed_on,surname,given_name,patronymic,sex,birth_date,birth_country,"
              + "citizenship,document_number,registered_soate,registered_since",
          "civil-births",
          "act_number,birth_date,registered_on,pin,sex,surname,given_name,birth_country,soate,"
              + "mother_pin,father_pin",
          "civil-deaths",
          "act_number,death_date,registered_on,pin,sex,birth_date,death_country,soate",
          "address-registrations",
          "registration_number,pin,kind,moved_on,registered_on,from_soate,from_country,to_soate,"
              + "to_country,reason,note",
          "border-crossings",
          BORDER,
          "border-archive",
          BORDER,
          "labour-permits",
          "permit_number,citizenship,document_number,sex,birth_date,kind,branch,region,issued_on",
          "kairylman-register",
          "status_number,pin,sex,birth_date,origin,granted_on,settled_soate");

  /** Source and period, and the rows of that delivery. */
  private final Map<String, List<String>> rows = new TreeMap<>();

  private int number = 1;

  MadeUpDeliveries row(String source, String period, String row) {
    rows.computeIfAbsent(source + "/" + period, key -> new ArrayList<>()).add(row);
    return this;
  }

  /** A citizen born on 1 March 1990, registered on the day of a snapshot. */
  MadeUpDeliveries registered(String day, String pin, String previousPin, String soate) {
    String changed = previousPin.isEmpty() ? "" : "2021-06-01";
    return row(
        "person-register",
        day,
        "%s,%s,%s,Ысманов,Азамат,,%s,1990-03-01,KGZ,KGZ,AC%07d,%s,2015-01-01"
            .formatted(pin, previousPin, changed, sex(pin), number++, soate));
  }

  /** A citizen's crossing of the state border in January 2021. */
  MadeUpDeliveries crosses(String pin, String at, String direction) {
    return row(
        "border-crossings",
        "2021-01",
        "%s,,KGZ,%s,1990-03-01,%s,%s,MANAS_AIR,RUS".formatted(pin, sex(pin), at, direction));
  }

  /** A crossing in January 2021 of someone who shows a PIN and a document. */
  MadeUpDeliveries shows(String pin, String document, String at) {
    return row(
        "border-crossings",
        "2021-01",
        "%s,%s,KGZ,%s,1990-03-01,%s,D,MANAS_AIR,RUS".formatted(pin, document, sex(pin), at));
  }

  /** A departure in the border archive of a year. */
  MadeUpDeliveries archived(int year, String pin) {
    return row(
        "border-archive",
        "" + year,
        "%s,,KGZ,%s,1990-03-01,%d-02-03T08:00:00,D,MANAS_AIR,RUS".formatted(pin, sex(pin), year));
  }

  /** A visitor's crossing of the state border in January 2021. */
  MadeUpDeliveries visits(String document, String citizenship, String at, String direction) {
    return row(
        "border-crossings",
        "2021-01",
        ",%s,%s,M,1980-01-01,%s,%s,DOSTUK,UZB".formatted(document, citizenship, at, direction));
  }

  /** A permit of January 2021 to work for a visitor. */
  MadeUpDeliveries permits(String document, String citizenship) {
    return row(
        "labour-permits",
        "2021",
        "L%d,%s,%s,M,1980-01-01,DAYS_60,TRADE,KG11,2021-01-20"
            .formatted(number++, citizenship, document));
  }

  /** A status of kairylman granted in January 2021 in the city of Osh. */
  MadeUpDeliveries resettles(String pin) {
    return row(
        "kairylman-register",
        "2021",
        "K%d,%s,%s,1990-03-01,UZB,2021-01-20,41721000000000".formatted(number++, pin, sex(pin)));
  }

  private static String sex(String pin) {
    return pin.startsWith("1") ? "F" : "M";
  }

  /** Everything identifying that was delivered: PINs and document numbers. */
  List<String> identifiers() {
    return rows.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> List.of(row.split(",")).stream())
        .filter(field -> field.matches("[12]\\d{13}|AC\\d{7}|FA\\d{7}"))
        .distinct()
        .toList();
  }

  LinkedEvents link(Path folder, LinkageKey key, int threads) {
    Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
    Ledger ledger = new Ledger(folder.resolve("data"), "test");
    Path spill = folder.resolve("spill");
    Collect collect = new Collect(catalog, ledger);
    rows.forEach((name, lines) -> deliver(collect, folder, name, lines));
    List<CheckedDelivery> checked =
        new Check(catalog, ledger, threads, spill).check(collect.receipts());
    return new Link(catalog, ledger, key, threads, spill).link(checked);
  }

  private static void deliver(Collect collect, Path folder, String name, List<String> lines) {
    String[] sourceAndPeriod = name.split("/");
    try {
      Path file = folder.resolve("sent").resolve(name + ".csv");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, HEADERS.get(sourceAndPeriod[0]) + "\n" + String.join("\n", lines) + "\n");
      collect.deliver(file, sourceAndPeriod[0], sourceAndPeriod[1]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
