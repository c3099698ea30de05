package kg.koch.app.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.Delivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.SourceLayout;
import kg.koch.engine.ledger.Ledger;

/** A data folder and made-up border files to deliver into it. */
record Country(Path root) {

  static final String SOURCE = "border-crossings";
  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";
  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  /** Crossings of one made-up visitor a row; every {@code bad}th has a country there is not. */
  static String month(String month, int rows, int bad) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 1; row <= rows; row++) {
      text.append(",D%05d,RUS,F,1990-02-01,%s-05T10:%02d:00,".formatted(row, month, row % 60))
          .append(row % 2 == 0 ? "A" : "D")
          .append(",")
          .append(checkpoint())
          .append(bad > 0 && row % bad == 0 ? ",ZZZ\n" : ",RUS\n");
    }
    return text.toString();
  }

  private static String checkpoint() {
    return CATALOG.codeList("checkpoints").reportable().get(0).id();
  }

  static Catalog catalog() {
    return CATALOG;
  }

  static SourceLayout layout() {
    return CATALOG.source(SOURCE);
  }

  Path write(String name, String text) {
    try {
      Files.createDirectories(root);
      return Files.writeString(root.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Ledger ledger() {
    return new Ledger(root.resolve("data"), "test");
  }

  Collect collect() {
    return new Collect(CATALOG, ledger());
  }

  Receipt deliver(Path file, String period) {
    return collect().deliver(file, SOURCE, period);
  }

  List<Receipt> deliver(List<Path> files, String period, int threads) {
    return collect()
        .deliver(files.stream().map(file -> new Delivery(file, SOURCE, period)).toList(), threads);
  }

  List<CheckedDelivery> check(List<Receipt> receipts, int threads) {
    return new Check(CATALOG, ledger(), threads, root.resolve("spill")).check(receipts);
  }

  Optional<ComparedVersion> compare(Receipt receipt) {
    return new Check(CATALOG, ledger(), 1, root.resolve("spill"))
        .compare(receipt, collect().receipts());
  }

  List<CheckedDelivery> finished() {
    return new Check(CATALOG, ledger(), 1, root.resolve("spill")).finished(collect().receipts());
  }

  /** Every file of a stage with its bytes, by its name in the stage. */
  Map<String, List<Byte>> files(String stage) {
    Map<String, List<Byte>> found = new TreeMap<>();
    Path folder = root.resolve("data").resolve(stage);
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), bytes(Files.readAllBytes(file)));
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Byte> bytes(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      boxed[at] = bytes[at];
    }
    return List.of(boxed);
  }
}
