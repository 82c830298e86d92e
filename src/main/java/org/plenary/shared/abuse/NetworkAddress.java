package org.plenary.shared.abuse;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, in the two widths by which it is counted. A household or a server has
 * a whole /64 of IPv6 to itself and could otherwise be a new sender each time.
 *
 * @param address the IPv4 address, or the /64 of IPv6
 * @param network the /24 of IPv4, or the /48 of IPv6
 */
public record NetworkAddress(String address, String network) {
    private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");
    private static final NetworkAddress UNKNOWN = new NetworkAddress("unknown", "unknown");

    /** The address that is written so; a host's name is not looked up. */
    public static NetworkAddress of(String written) {
        byte[] bytes = written == null ? null : NetUtil.createByteArrayFromIpAddressString(written);
        if (bytes == null) {
            return UNKNOWN;
        }
        if (bytes.length == 16 && Arrays.equals(bytes, 0, 12, MAPPED, 0, 12)) {
            bytes = Arrays.copyOfRange(bytes, 12, 16);
        }
        return bytes.length == 4
                ? new NetworkAddress(prefix(bytes, 4), prefix(bytes, 3))
                : new NetworkAddress(prefix(bytes, 8), prefix(bytes, 6));
    }

    private static String prefix(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length) + "/" + length * 8;
    }
}
