#!/usr/bin/env python3
"""Makes the six subset fonts of this module, in the current folder, from the static TrueType files of the npm packages
@expo-google-fonts/noto-sans-kr, -sc and -tc 0.4.3 (weights 400 and 700, SIL OFL 1.1).

Usage: subset.py FOLDER   where FOLDER holds NotoSans{KR,SC,TC}-{Regular,Bold}.ttf
Needs fontTools (Debian: python3-fonttools). Layout, kerning, vertical and hinting tables are dropped: OpenPDF uses none.
"""
import subprocess, sys

def charset(encoding):
    out = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                c = bytes([lead, trail]).decode(encoding)
            except UnicodeDecodeError:
                continue
            if len(c) == 1 and not 0xE000 <= ord(c) <= 0xF8FF:
                out.add(ord(c))
    return out

COMMON = [(0x20, 0x17F), (0x400, 0x460), (0x2000, 0x2070), (0x20A0, 0x20C0), (0x2100, 0x2150), (0x2190, 0x2300),
          (0x2500, 0x2700), (0x3000, 0x3040), (0xFF00, 0xFFF0)]
base = {c for lo, hi in COMMON for c in range(lo, hi)}
sets = {'KR': base | set(range(0xAC00, 0xD7A4)) | set(range(0x3130, 0x3190)),
        'SC': base | charset('gb2312'), 'TC': base | charset('big5')}
for script, points in sets.items():
    spec = ','.join(f'U+{c:04X}' for c in sorted(points))
    with open(f'unicodes-{script}.txt', 'w') as f:
        f.write(spec.replace(',', '\n'))
    for weight in ('Regular', 'Bold'):
        subprocess.check_call([sys.executable, '-m', 'fontTools.subset', f'{sys.argv[1]}/NotoSans{script}-{weight}.ttf',
                               f'--unicodes-file=unicodes-{script}.txt', f'--output-file=NotoSans{script}-{weight}.ttf',
                               '--layout-features=', '--no-hinting', '--drop-tables+=GSUB,GPOS,GDEF,BASE,STAT,vhea,vmtx,VORG',
                               '--name-IDs=0,1,2,3,4,5,6,13,14', '--notdef-outline'])
