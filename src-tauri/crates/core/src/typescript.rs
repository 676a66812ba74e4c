//! The TypeScript of the command table: every request, response and notice, and the map from names to them.
//!
//! Committed as `ui/src/ipc/generated.ts`; the test below fails where it differs. `GRIOT_BLESS=1 cargo test -p griot-core typescript`
//! writes it anew.

use crate::{commands, error::Code, notice::Notice};
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

struct Declarations {
    types: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.types);
            if self.found.contains_key(&name) {
                return;
            }
            self.found.insert(name, T::decl(&self.types));
            T::visit_dependencies(self);
        }
        T::visit_generics(self);
    }
}

/// The whole file.
#[must_use]
pub fn typescript() -> String {
    let mut declarations = Declarations { types: Config::new().with_large_int("number"), found: BTreeMap::new() };
    commands::visit_types(&mut declarations);
    declarations.visit::<Notice>();
    declarations.visit::<Code>();
    let mut out = String::from("// Written from the command table in Rust; see core/src/typescript.rs. Not edited by hand.\n\n");
    for declaration in declarations.found.values() {
        out.push_str("export ");
        out.push_str(declaration);
        out.push_str("\n\n");
    }
    out.push_str(&commands::typescript_map(&declarations.types));
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_typescript_is_the_command_tables() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/ipc/generated.ts");
        let fresh = super::typescript();
        if std::env::var_os("GRIOT_BLESS").is_some() {
            std::fs::write(path, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == fresh, "ui/src/ipc/generated.ts is not what the command table says; write it anew with GRIOT_BLESS=1");
    }
}
