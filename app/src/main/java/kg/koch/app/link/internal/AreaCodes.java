package kg.koch.app.link.internal;

import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Ledger;

/**
 * SOATE codes of the registers to the area codes of publications; the registers' column names end
 * in soate.
 */
public final class AreaCodes {

  private final TreeMap<String, String> codeBySoate = new TreeMap<>();

  public AreaCodes(Catalog catalog) {
    catalog.source("person-register").fields().stream()
        .filter(field -> field.name().equals("registered_soate"))
        .forEach(field -> codeBySoate.putAll(catalog.codesByDelivered(field)));
  }

  /** Changes when any code does. */
  public String fingerprint() {
    return Ledger.hash(codeBySoate.toString()).substring(0, 16);
  }

  /** Makes table {@code area_code(soate, area)}. */
  public void load(Datasets datasets) {
    var entries = List.copyOf(codeBySoate.entrySet()).iterator();
    datasets.load(
        "area_code",
        List.of(new Column("soate", Column.Type.TEXT), new Column("area", Column.Type.TEXT)),
        chunk -> {
          int row = 0;
          for (; row < chunk.capacity() && entries.hasNext(); row++) {
            Entry<String, String> entry = entries.next();
            chunk.setText(0, row, entry.getKey());
            chunk.setText(1, row, entry.getValue());
          }
          return row;
        });
  }
}
