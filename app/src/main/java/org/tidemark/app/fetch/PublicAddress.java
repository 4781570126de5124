package org.tidemark.app.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public internet: those that IANA's special-purpose registries do not keep for something else
 * (<a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>,
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>, both as of 2025-10). Of IPv6 only 2000::/3 is
 * given out at all; in it, blocks that carry an IPv4 address inside are refused too, but for the well-known prefix of NAT64, whose
 * IPv4 address decides.
 */
final class PublicAddress {
    private static final List<Block> RESERVED_4 = List.of(
            block("0.0.0.0", 8), // this network
            block("10.0.0.0", 8), // private use
            block("100.64.0.0", 10), // shared by carriers
            block("127.0.0.0", 8), // loopback
            block("169.254.0.0", 16), // link-local, where clouds answer about their machines
            block("172.16.0.0", 12), // private use
            block("192.0.0.0", 24), // protocol assignments
            block("192.0.2.0", 24), // documentation
            block("192.88.99.0", 24), // former 6to4 relays
            block("192.168.0.0", 16), // private use
            block("198.18.0.0", 15), // benchmarks
            block("198.51.100.0", 24), // documentation
            block("203.0.113.0", 24), // documentation
            block("224.0.0.0", 4), // multicast
            block("240.0.0.0", 4)); // reserved, and broadcast

    private static final Block GIVEN_OUT_6 = block("2000::", 3);
    private static final Block NAT64 = block("64:ff9b::", 96);
    private static final List<Block> RESERVED_6 = List.of(
            block("2001::", 23), // protocol assignments, Teredo
            block("2001:db8::", 32), // documentation
            block("2002::", 16), // 6to4
            block("3fff::", 20)); // documentation

    private PublicAddress() {}

    private record Block(InetAddress first, int bits) {
        boolean has(byte[] address) {
            byte[] prefix = first.getAddress();
            int whole = bits / 8;
            if (!Arrays.equals(prefix, 0, whole, address, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (prefix[whole] ^ address[whole]) >> 8 - rest == 0;
        }
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes);
        }
        if (NAT64.has(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GIVEN_OUT_6.has(bytes) && RESERVED_6.stream().noneMatch(block -> block.has(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        return RESERVED_4.stream().noneMatch(block -> block.has(bytes));
    }

    private static Block block(String literal, int bits) {
        try {
            return new Block(InetAddress.getByName(literal), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(literal + " is an address and needs no looking up", e);
        }
    }
}
