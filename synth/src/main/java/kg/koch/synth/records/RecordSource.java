package kg.koch.synth.records;

import kg.koch.synth.Randomness;

/**
 * Who made a record, and what such records have: shares of them with a PIN, a document, a
 * patronymic, a phone number and an area. All shares are assumed, from what the forms ask for.
 */
public enum RecordSource {
  PERSON_REGISTER(0.30, 0.97, 0.90, 0.97, 0.25, 1.00),
  CIVIL_ACTS(0.15, 0.70, 0.50, 0.98, 0.05, 0.95),
  ADDRESS_REGISTRATIONS(0.15, 0.80, 0.70, 0.95, 0.30, 1.00),
  BORDER(0.20, 0.35, 0.99, 0.02, 0.00, 0.00),
  CONSULAR(0.10, 0.50, 0.90, 0.85, 0.70, 0.60),
  PARTNER_COUNTRY(0.10, 0.00, 0.75, 0.75, 0.50, 0.00);

  private static final RecordSource[] ALL = values();
  private static final double[] SHARES = shares();

  final double share;
  final double pin;
  final double document;
  final double patronymic;
  final double phone;
  final double area;

  RecordSource(
      double share, double pin, double document, double patronymic, double phone, double area) {
    this.share = share;
    this.pin = pin;
    this.document = document;
    this.patronymic = patronymic;
    this.phone = phone;
    this.area = area;
  }

  private static double[] shares() {
    double[] shares = new double[ALL.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = ALL[i].share;
    }
    return shares;
  }

  static RecordSource any(Randomness random) {
    return ALL[random.weighted(SHARES)];
  }

  /** Passports at the border and abroad; identity cards at home. */
  boolean asksForPassport() {
    return this == BORDER || this == CONSULAR || this == PARTNER_COUNTRY;
  }

  /** Machine-readable documents have capitals only. */
  boolean writesCapitals() {
    return this == BORDER;
  }

  String label() {
    return RecordError.label(name());
  }
}
