//! Block quotes of whatever blocks: a quote cannot hold a table, so it is interrupted for one.

use crate::tree::Block;

/// These blocks, quoted.
pub(super) fn of(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut run = Vec::new();
    for block in blocks {
        if matches!(block, Block::Table { .. }) {
            close(&mut run, &mut out);
            out.push(block);
        } else {
            run.push(block);
        }
    }
    close(&mut run, &mut out);
    out
}

fn close(run: &mut Vec<Block>, out: &mut Vec<Block>) {
    let content = std::mem::take(run);
    if content.iter().any(|block| !matches!(block, Block::HorizontalRule {})) {
        out.push(Block::Blockquote { content });
    }
}
