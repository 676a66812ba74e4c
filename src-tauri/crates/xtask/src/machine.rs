//! What the machine must have: system packages and Node, installed where that can be done without asking.
//!
//! Debian and its kin: `apt-get` as root, else `sudo -n`, else the exact line is printed. Other systems: what is missing is
//! named, nothing is touched.

use crate::{Stop, steps::Steps};
use std::{
    path::Path,
    process::{Command, Stdio},
};

/// What building and running the window takes on Debian.
pub const TO_RUN: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

/// What the tests take beside that: the driver and display of the real window, and readers of what was exported.
pub const TO_TEST: &[&str] = &["webkit2gtk-driver", "xvfb", "pandoc", "poppler-utils", "qpdf", "libxml2-utils", "libreoffice-writer-nogui"];

/// The oldest Node that the interface's tools take.
const NODE: (u32, u32) = (20, 19);

/// The step that makes sure of Node and of the system packages.
pub fn prepare(steps: &mut Steps, packages: &[&str]) -> Result<(), Stop> {
    let step = steps.begin("system packages")?;
    node()?;
    if cfg!(target_os = "macos") {
        if !succeeds(Command::new("xcode-select").arg("-p")) {
            return Err(Stop::Missing("Apple's command line tools are missing. Install them with:\n\n    xcode-select --install".to_owned()));
        }
        step.end("present");
        return Ok(());
    }
    if cfg!(windows) {
        // Rust does not link without Microsoft's build tools, and this program was linked; WebView2 is part of Windows 11.
        step.end("present");
        return Ok(());
    }
    if !succeeds(Command::new("dpkg-query").arg("--version")) {
        return other_linux(packages).map(|()| step.end("present"));
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        step.end("present");
        return Ok(());
    }
    let Some(rights) = Rights::here() else {
        return Err(Stop::Missing(format!(
            "System packages are missing, and installing them needs your password. Run this line, then the same command again:\n\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
            missing.join(" ")
        )));
    };
    if !has_lists() {
        step.run(rights.apt().arg("update"))?;
    }
    let install = || {
        let mut apt = rights.apt();
        apt.args(["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]).args(&missing);
        apt
    };
    let (status, _) = step.attempt(&mut install())?;
    if !status.success() {
        // Lists that name versions gone since are the usual reason; new lists mend it.
        step.run(rights.apt().arg("update"))?;
        step.run(&mut install())?;
    }
    step.end(&format!("{} installed", missing.len()));
    Ok(())
}

/// `npm`, as this system spells it.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Whether a window can be shown.
pub fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn node() -> Result<(), Stop> {
    let said = Command::new("node").arg("--version").output().ok().filter(|said| said.status.success());
    let version = said.map(|said| String::from_utf8_lossy(&said.stdout).trim().to_owned());
    let wanted = format!("Node.js {}.{} or newer", NODE.0, NODE.1);
    match version {
        None => Err(Stop::Missing(format!("{wanted} is missing, with its npm. Install it, then run the same command again."))),
        Some(version) if !new_enough(&version) => Err(Stop::Missing(format!("{wanted} is needed; this machine has {version}."))),
        Some(_) if !succeeds(npm().arg("--version")) => {
            Err(Stop::Missing("npm is missing; it comes with Node.js, or as a package of its own.".to_owned()))
        }
        Some(_) => Ok(()),
    }
}

fn new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= NODE
}

fn missing(packages: &[&str]) -> Result<Vec<String>, Stop> {
    let said = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status} ${Package}\n"]).args(packages).stderr(Stdio::null()).output()?;
    Ok(absent(packages, &String::from_utf8_lossy(&said.stdout)))
}

fn absent(packages: &[&str], listing: &str) -> Vec<String> {
    let present: Vec<&str> = listing.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    packages.iter().filter(|package| !present.contains(package)).map(|package| (*package).to_owned()).collect()
}

fn has_lists() -> bool {
    std::fs::read_dir("/var/lib/apt/lists")
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().contains("_Packages")))
}

/// How packages can be installed without asking anybody.
#[derive(Clone, Copy)]
enum Rights {
    Root,
    Sudo,
}

impl Rights {
    fn here() -> Option<Self> {
        let sudo = || succeeds(Command::new("sudo").args(["-n", "true"])).then_some(Self::Sudo);
        if is_root() { Some(Self::Root) } else { sudo() }
    }

    fn apt(self) -> Command {
        let mut apt = Command::new(match self {
            Self::Root => "env",
            Self::Sudo => "sudo",
        });
        if matches!(self, Self::Sudo) {
            apt.args(["-n", "env"]);
        }
        apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        apt
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

fn other_linux(packages: &[&str]) -> Result<(), Stop> {
    let library = succeeds(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]));
    let programs: &[&str] =
        if packages.contains(&"xvfb") { &["WebKitWebDriver", "Xvfb", "pandoc", "pdftotext", "qpdf", "xmllint", "soffice"] } else { &[] };
    let mut wanted: Vec<&str> = programs.iter().copied().filter(|name| !on_path(name)).collect();
    if !library {
        wanted.insert(0, "the development files of WebKitGTK (webkit2gtk-4.1) with pkg-config and a C compiler");
    }
    if wanted.is_empty() {
        return Ok(());
    }
    Err(Stop::Missing(format!(
        "This system has no dpkg, so nothing was installed. Missing: {}.\nOn Debian these are the packages: {}",
        wanted.join(", "),
        packages.join(" ")
    )))
}

fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| Path::new(&folder).join(name).is_file()))
}

fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_packages_fully_installed_count_as_present() {
        let listing = "installed xvfb\nconfig-files qpdf\nnot-installed pandoc\n";
        assert_eq!(absent(&["xvfb", "qpdf", "pandoc", "never-heard-of"], listing), ["qpdf", "pandoc", "never-heard-of"]);
    }

    #[test]
    fn an_old_node_is_not_enough() {
        assert!(new_enough("v20.19.0") && new_enough("v24.1.0"));
        assert!(!new_enough("v20.18.3") && !new_enough("v18.20.0") && !new_enough("nonsense"));
    }
}
