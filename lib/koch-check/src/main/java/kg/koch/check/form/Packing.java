package kg.koch.check.form;

/** How a delivery is packed. */
public enum Packing {
  NONE,
  GZIP,
  ZIP
}
