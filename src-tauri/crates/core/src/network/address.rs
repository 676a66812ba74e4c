//! Which machines may be spoken to: those of the public internet, by their IP address. Refuses to know names.
//!
//! An address is judged by the IANA special-purpose registries (RFC 6890, RFC 8190 and the RFCs named below). What carries an IPv4
//! address inside an IPv6 one is judged by what it carries, because a gateway or the system's own stack would speak to that.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether the public internet has this address.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// First address and length of the prefix of what is not public in IPv4.
const RESERVED_V4: &[(Ipv4Addr, u32)] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8),       // this network, RFC 791
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private, RFC 1918
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by a provider's customers (CGNAT), RFC 6598
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // this machine, RFC 1122
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local, RFC 3927; also where clouds keep their credentials
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private, RFC 1918
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocol assignments, RFC 6890
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation, RFC 5737
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // 6to4 relays, RFC 7526
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private, RFC 1918
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks, RFC 2544
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation, RFC 5737
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation, RFC 5737
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast, RFC 5771
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, RFC 1112, and broadcast, RFC 919
];

fn is_public_v4(address: Ipv4Addr) -> bool {
    !RESERVED_V4.iter().any(|(first, length)| address.to_bits() >> (32 - length) == first.to_bits() >> (32 - length))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let bits = address.to_bits();
    let within = |first: u128, length: u32| bits >> (128 - length) == first >> (128 - length);
    let carried = |shift: u32| is_public_v4(Ipv4Addr::from_bits(u32::try_from((bits >> shift) & 0xffff_ffff).unwrap_or(0)));
    // IPv4-mapped (RFC 4291) and the well-known prefix of NAT64 (RFC 6052) carry the IPv4 address in their last 32 bits. The
    // prefix for translation within one network (64:ff9b:1::/48, RFC 8215) is not public whatever it carries.
    if within(0xffff_0000_0000, 96) || within(0x0064_ff9b << 96, 96) {
        return carried(0);
    }
    // 6to4 (RFC 3056) carries it after its first 16 bits.
    if within(0x2002 << 112, 16) {
        return carried(80);
    }
    // Of the rest only 2000::/3 is handed out for the public internet (RFC 4291): this leaves out ::, ::1, IPv4-compatible,
    // ULA, link-local, site-local, multicast, discard and segment routing.
    within(0x2000 << 112, 3)
        && !within(0x2001 << 112, 23) // protocol assignments, Teredo, benchmarks, ORCHID, RFC 2928, 4380, 5180, 7343
        && !within(0x2001_0db8 << 96, 32) // documentation, RFC 3849
        && !within(0x3fff << 112, 20) // documentation, RFC 9637
}
