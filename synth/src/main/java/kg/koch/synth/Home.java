package kg.koch.synth;

import java.util.ArrayList;
import java.util.List;

/** Where a household lives over time, and where the register believes it lives. */
final class Home {

  static final Home NOWHERE = new Home(Oblast.BISHKEK, 0);

  /**
   * One address.
   *
   * @param from the day from which the household lives there
   * @param registeredOn the day the register learns of it; {@link Calendar#NEVER} if it does not
   */
  record Address(Oblast oblast, int district, int from, int registeredOn) {

    String soate() {
      return oblast.soate(district);
    }
  }

  private final List<Address> addresses = new ArrayList<>();

  Home(Oblast oblast, int district) {
    addresses.add(new Address(oblast, district, Integer.MIN_VALUE, Integer.MIN_VALUE));
  }

  void move(Address to) {
    addresses.add(to);
  }

  List<Address> addresses() {
    return addresses;
  }

  Address lived(int day) {
    Address found = addresses.get(0);
    for (Address address : addresses) {
      if (address.from() <= day) {
        found = address;
      }
    }
    return found;
  }

  Address registered(int day) {
    Address found = addresses.get(0);
    for (Address address : addresses) {
      if (address.registeredOn() <= day) {
        found = address;
      }
    }
    return found;
  }
}
