package org.plenary.signons.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which network addresses belong to the public internet: not the machine itself, its network, or
 * what IANA's special-purpose registries (RFC 6890 and later) keep for other ends.
 */
final class PublicAddresses {
    private record Block(byte[] prefix, int bits) {
        static Block of(String written) {
            String[] parts = written.split("/");
            try {
                return new Block(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> RESERVED =
            List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            // Teredo, documentation and 6to4 lie within what is global.
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .stream()
                    .map(Block::of)
                    .toList();
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private PublicAddresses() {}

    /** Whether anybody on the internet could mean this address. */
    static boolean includes(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (!(address instanceof Inet6Address) || GLOBAL_6.contains(bytes))
                && RESERVED.stream().noneMatch(block -> block.contains(bytes));
    }
}
