// src/link/binary.ts
function e(e) {
	let t = e.getUint32(0, !0), n = new TextDecoder().decode(new Uint8Array(e.buffer, e.byteOffset + 4, t)), r = 4 + t;
	return {
		about: JSON.parse(n),
		payload: new DataView(e.buffer, e.byteOffset + r, e.byteLength - r)
	};
}
function t(t, n) {
	if (typeof n == "string") {
		t.onMessage(JSON.parse(n), null);
		return;
	}
	let { about: r, payload: i } = e(new DataView(n));
	t.onMessage(r, i);
}
// src/link/recorded.ts
var n = class {
	live = !1;
	onMessage = () => {};
	onState = () => {};
	parts = [];
	constructor(e) {
		this.read(e);
	}
	send(e) {
		let t = (e, t) => this.parts.filter((n) => n.about.type === e && (t === void 0 || n.about.arm === t)), n = e.type === "hello" ? t("welcome") : e.type === "open" ? t("opened", e.arm) : e.type === "weeks" ? t("weeks", e.arm) : [];
		for (let t of n) queueMicrotask(() => this.onMessage({
			...t.about,
			id: e.id
		}, t.payload));
	}
	arms() {
		return this.parts.filter((e) => e.about.type === "opened").map((e) => e.about.arm);
	}
	close() {}
	async read(t) {
		let n = Uint8Array.from(atob(t.trim()), (e) => e.charCodeAt(0)), r = new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip")), i = await new Response(r).arrayBuffer();
		for (let t = 0; t < i.byteLength;) {
			let n = Number(new DataView(i).getBigUint64(t, !0));
			this.parts.push(e(new DataView(i, t + 8, n))), t += 8 + n;
		}
		this.onState("open");
	}
}, r = 300, i = 5e3, a = class {
	address;
	live = !0;
	onMessage = () => {};
	onState = () => {};
	socket = null;
	wait = r;
	ended = !1;
	constructor(e) {
		this.address = e, queueMicrotask(() => this.connect());
	}
	send(e) {
		this.socket?.readyState === WebSocket.OPEN && this.socket.send(JSON.stringify(e));
	}
	close() {
		this.ended = !0, this.socket?.close();
	}
	drop() {
		this.socket?.close();
	}
	connect() {
		if (this.ended) return;
		let e = new WebSocket(this.address);
		e.binaryType = "arraybuffer", this.socket = e, e.onopen = () => {
			this.wait = r, this.onState("open");
		}, e.onmessage = (e) => t(this, e.data), e.onclose = () => {
			this.ended || this.socket !== e || (this.onState("lost"), setTimeout(() => this.connect(), this.wait), this.wait = Math.min(this.wait * 2, i));
		};
	}
}, o = class {
	model;
	live = !0;
	onMessage = () => {};
	onState = () => {};
	constructor(e) {
		this.model = e, e.on("msg:custom", this.heard), queueMicrotask(() => this.onState("open"));
	}
	send(e) {
		this.model.send(e);
	}
	close() {
		this.model.off("msg:custom", this.heard);
	}
	heard = (t, n) => {
		let r = n?.[0];
		if (t.type !== "binary" || !r) {
			this.onMessage(t, null);
			return;
		}
		let i = new Uint8Array(r.buffer, r.byteOffset, r.byteLength).slice(), { about: a, payload: o } = e(new DataView(i.buffer));
		this.onMessage(a, o);
	};
}, s = 65535, c = {
	f4: 4,
	u2: 2,
	i2: 2,
	i1: 1
}, l = [
	"patients",
	"professionals",
	"groups",
	"organisations"
], u = (e) => Math.ceil(e / 8) * 8, d = class {
	length;
	measures;
	flowsAt;
	flowsCount;
	places = /* @__PURE__ */ new Map();
	measurePlace = /* @__PURE__ */ new Map();
	constructor(e, t) {
		this.measures = e.weekly, e.weekly.forEach((e, t) => this.measurePlace.set(e, t)), this.flowsAt = e.weekly.length * 8, this.flowsCount = e.flows[0] * e.flows[1] * e.flows[2];
		let n = this.flowsAt + this.flowsCount * 8;
		for (let r of l) for (let [i, a] of e.actors[r]) this.places.set(`${r}.${i}`, {
			form: a,
			offset: n,
			count: t[r]
		}), n += u(t[r] * (c[a] ?? 1));
		this.length = n;
	}
	measureAt(e) {
		return this.measurePlace.get(e) ?? -1;
	}
	column(e, t, n) {
		let r = this.places.get(`${t}.${n}`);
		if (!r) throw Error(`no column ${t}.${n}`);
		let i = e.byteOffset + r.offset;
		switch (r.form) {
			case "f4": return new Float32Array(e.buffer, i, r.count);
			case "u2": return new Uint16Array(e.buffer, i, r.count);
			case "i2": return new Int16Array(e.buffer, i, r.count);
			default: return new Int8Array(e.buffer, i, r.count);
		}
	}
}, f = class {
	shape;
	weeks;
	known = 0;
	frames = [];
	series;
	constructor(e, t) {
		this.shape = e, this.weeks = t, this.series = new Float64Array(e.measures.length * t);
	}
	add(e, t, n) {
		if (!(e > this.known || n.byteLength !== t * this.shape.length)) {
			for (let r = 0; r < t; r += 1) {
				let t = new DataView(n.buffer, n.byteOffset + r * this.shape.length, this.shape.length), i = e + r;
				this.frames[i] = t;
				let a = new Float64Array(t.buffer, t.byteOffset, this.shape.measures.length);
				for (let e = 0; e < a.length; e += 1) this.series[e * this.weeks + i] = a[e];
			}
			this.known = Math.max(this.known, e + t);
		}
	}
	cut(e) {
		this.known = Math.min(this.known, e), this.frames.length = Math.min(this.frames.length, e);
	}
	has(e) {
		return e < this.known;
	}
	column(e, t, n) {
		return this.shape.column(this.frames[e], t, n);
	}
	measure(e) {
		let t = this.shape.measureAt(e);
		return this.series.subarray(t * this.weeks, (t + 1) * this.weeks);
	}
	flows(e) {
		let t = this.frames[e];
		return new Float64Array(t.buffer, t.byteOffset + this.shape.flowsAt, this.shape.flowsCount);
	}
	mean(e, t) {
		let n = this.measure(e), r = 0;
		for (let e = 0; e <= t; e += 1) r += n[e];
		return r / Math.max(t + 1, 1);
	}
}, p = class e {
	name;
	scenario;
	levers;
	schedule;
	opened = null;
	frames = null;
	outcomes = null;
	failure = "";
	opening = !1;
	again = !1;
	fetching = !1;
	constructor(e, t, n = {}, r = null) {
		this.name = e, this.scenario = t, this.levers = n, this.schedule = r;
	}
	accept(e, t) {
		this.frames && this.opened && this.opened.weeks === e.weeks && JSON.stringify(this.opened.counts) === JSON.stringify(e.counts) && this.frames ? this.frames.cut(e.first_new) : this.frames = new f(new d(t, e.counts), e.weeks), this.opened = e, this.outcomes = null, this.failure = "", this.fetching = !1;
	}
	get plan() {
		return this.schedule ?? this.opened?.schedule ?? [];
	}
	valueAt(e, t) {
		let n = e in this.levers ? this.levers[e] : this.opened?.values[e];
		for (let r of this.plan) r.week <= t && e in r.set && (n = r.set[e]);
		return n;
	}
	set(e, t, n) {
		let r = this.plan.map((e) => ({
			week: e.week,
			set: { ...e.set }
		}));
		if (n <= 0 && !r.some((t) => t.week === 0 && e in t.set)) {
			this.levers = {
				...this.levers,
				[e]: t
			};
			return;
		}
		let i = r.find((e) => e.week === n);
		i ? i.set[e] = t : r.push({
			week: n,
			set: { [e]: t }
		}), this.schedule = r.sort((e, t) => e.week - t.week);
	}
	move(e, t) {
		let n = this.plan.find((t) => t.week === e);
		if (!n || e === t) return;
		let r = this.plan.filter((e) => e !== n).map((e) => ({
			week: e.week,
			set: { ...e.set }
		})), i = r.find((e) => e.week === t);
		i ? Object.assign(i.set, n.set) : r.push({
			week: t,
			set: { ...n.set }
		}), this.schedule = r.sort((e, t) => e.week - t.week);
	}
	remove(e) {
		this.schedule = this.plan.filter((t) => t.week !== e);
	}
	undo(e) {
		let t = (t) => Object.fromEntries(Object.entries(t).filter(([t]) => t !== e));
		if (this.levers = t(this.levers), !this.plan.some((t) => e in t.set)) return;
		let n = this.plan.map((e) => ({
			week: e.week,
			set: t(e.set)
		}));
		this.schedule = n.filter((e) => Object.keys(e.set).length > 0);
	}
	get changed() {
		return Object.keys(this.levers).length > 0 || this.schedule !== null;
	}
	copy(t) {
		return new e(t, this.scenario, { ...this.levers }, this.schedule && structuredClone(this.schedule));
	}
}, m = class {
	shown;
	calls;
	live;
	job = 0;
	constructor(e, t, n) {
		this.shown = e, this.calls = t, this.live = n;
	}
	run(e) {
		let { shown: t } = this;
		t.progress = {
			done: 0,
			total: e * t.arms.size
		}, t.bands = null;
		let n = ++this.job;
		this.calls.ask({
			type: "runs",
			count: e
		}, (e) => {
			n === this.job && (e.type === "progress" ? t.progress = {
				done: e.done,
				total: e.total
			} : (t.progress = null, e.type === "bands" ? t.bands = e : e.type === "refused" && t.refuse(e.why)), t.emit("runs"));
		}, !0), t.emit("runs");
	}
	cancel() {
		this.calls.say({ type: "cancel" }), this.job += 1, this.shown.progress = null, this.shown.emit("runs");
	}
	forget() {
		let { shown: e } = this;
		e.progress && this.calls.say({ type: "cancel" }), this.job += 1, (e.bands || e.progress) && (e.bands = e.progress = null, e.emit("runs"));
	}
	gallery() {
		let { shown: e } = this;
		!e.cards.size && this.live && this.calls.ask({ type: "gallery" }, (t) => {
			t.type === "card" && (e.cards.set(t.name, t), e.emit("card"));
		}, !0);
	}
}, h = /* @__PURE__ */ new Set([
	"bands",
	"refused",
	"cancelled"
]), g = class {
	link;
	waiting = /* @__PURE__ */ new Map();
	number = 0;
	constructor(e) {
		this.link = e;
	}
	ask(e, t, n = !1) {
		this.number += 1;
		let r = this.number;
		this.waiting.set(r, (e, i) => {
			(!n || h.has(e.type)) && this.waiting.delete(r), t(e, i);
		}), this.link.send({
			...e,
			id: r
		});
	}
	say(e) {
		this.link.send(e);
	}
	hear(e, t) {
		let n = this.waiting.get(e.id);
		return n?.(e, t), n !== void 0;
	}
	forget() {
		this.waiting.clear();
	}
}, _ = .25, v = class {
	shown;
	weeks;
	held = !1;
	last = 0;
	constructor(e, t) {
		this.shown = e, this.weeks = t;
	}
	goTo(e) {
		let { shown: t } = this;
		t.between = 0, t.week = Math.min(Math.max(Math.round(e), 0), t.weeks - 1), t.reached = Math.max(t.reached, t.week), this.weeks.fetch(), t.emit("week");
	}
	stopAt(e) {
		this.play(!1), this.goTo(e);
	}
	play(e) {
		let { shown: t } = this;
		e && t.week >= t.weeks - 1 && (t.week = 0, t.between = 0), e !== t.playing && (t.playing = e, t.between = 0, t.emit("play", "week"));
	}
	toggle() {
		this.play(!this.shown.playing);
	}
	setSpeed(e) {
		this.shown.speed = e, this.shown.emit("play");
	}
	hold(e) {
		this.held = e;
	}
	tick(e) {
		let { shown: t } = this, n = Math.min((e - this.last) / 1e3, _);
		if (this.last = e, !t.playing || this.held) return;
		t.between += n * t.speed;
		let r = !1;
		for (; t.between >= 1 && t.week < t.known && t.week < t.weeks - 1;) --t.between, t.week += 1, r = !0;
		t.week >= t.known && (t.between = Math.min(t.between, 1)), r && (t.reached = Math.max(t.reached, t.week), this.weeks.fetch(), t.emit("week")), t.week >= t.weeks - 1 && this.play(!1);
	}
}, y = class {
	heard = /* @__PURE__ */ new Map();
	on(e, t) {
		for (let n of [e].flat()) this.heard.has(n) || this.heard.set(n, /* @__PURE__ */ new Set()), this.heard.get(n).add(t);
	}
	emit(...e) {
		let t = /* @__PURE__ */ new Set();
		for (let n of e) for (let e of this.heard.get(n) ?? []) t.add(e);
		for (let e of t) e();
	}
}, b = [
	"trust",
	"value",
	"power",
	"burden",
	"activation"
], x = [
	1,
	2,
	4,
	10,
	20
], S = class extends y {
	welcome = null;
	arms = /* @__PURE__ */ new Map();
	setup = {
		seed: 1,
		patients: 300,
		weeks: 104
	};
	mode = "learn";
	lesson = "";
	week = 0;
	between = 0;
	reached = 0;
	playing = !1;
	speed = 4;
	edited = "A";
	view = "map";
	colour = "trust";
	trails = !1;
	selection = null;
	hover = null;
	actor = null;
	bands = null;
	progress = null;
	cards = /* @__PURE__ */ new Map();
	state = "connecting";
	refusal = "";
	get a() {
		return this.arms.get("A");
	}
	get b() {
		return this.arms.get("B");
	}
	get editedArm() {
		return this.arms.get(this.edited) ?? this.a;
	}
	get weeks() {
		return this.a?.opened?.weeks ?? this.setup.weeks;
	}
	get known() {
		return Math.min(...[...this.arms.values()].map((e) => e.frames?.known ?? 0)) - 1;
	}
	refuse(e) {
		this.refusal = String(e ?? ""), this.emit("said");
	}
}, C = 40, w = 40, T = 6, E = 1e6, D = class {
	shown;
	calls;
	constructor(e, t) {
		this.shown = e, this.calls = t;
	}
	fetch() {
		let { shown: e } = this, t = Math.max(e.week, e.reached) + C;
		for (let n of e.arms.values()) {
			let { frames: r, opened: i } = n;
			if (!r || !i || n.fetching || n.opening || r.known >= Math.min(t, i.weeks)) continue;
			n.fetching = !0;
			let a = r.known <= e.week && e.week < r.known + T ? T : Math.max(T, Math.min(w, Math.floor(E / r.shape.length)));
			this.calls.ask({
				type: "weeks",
				arm: n.name,
				first: r.known,
				count: a
			}, (t, i) => {
				e.arms.get(n.name)?.frames === r && this.take({
					...t,
					arm: n.name
				}, i);
			});
		}
	}
	take(e, t) {
		let n = this.shown.arms.get(e.arm ?? "A");
		n?.frames && (e.type !== "weeks" || e.revision === n.opened?.revision) && (n.fetching = !1, e.type === "weeks" && t && (n.frames.add(e.first, e.count, t), e.outcomes && (n.outcomes = e.outcomes), n.failure = e.failure ?? "", this.shown.emit("frames")), this.fetch());
	}
}, O = class extends S {
	link;
	prepared;
	live;
	player;
	background;
	calls;
	frames;
	constructor(e, t) {
		super(), this.link = e, this.prepared = t, this.live = e.live, this.calls = new g(e), this.frames = new D(this, this.calls), this.player = new v(this, this.frames), this.background = new m(this, this.calls, e.live), e.onMessage = (e, t) => this.receive(e, t), e.onState = (e) => this.changeState(e === "open" ? "open" : "lost");
	}
	start(e, t, n = {}, r = null) {
		let i = this.arms.get(e), a = new p(e, t, n, r);
		i && Object.assign(a, {
			opened: i.opened,
			frames: i.frames,
			opening: i.opening
		}), this.arms.set(e, a), this.arms = new Map([...this.arms].sort(([e], [t]) => e.localeCompare(t))), this.ask(a), this.emit("arms");
	}
	startOver(e, t = {}) {
		this.week = this.reached = 0, this.start("A", e, t), this.emit("week");
	}
	compare(e) {
		let t = this.a.copy("B");
		e ? this.start("B", e) : this.start("B", t.scenario, t.levers, t.schedule), this.edited = "B", this.emit("arms");
	}
	dropB() {
		this.arms.delete("B") && (this.calls.say({
			type: "close",
			arm: "B"
		}), this.edited = "A", this.background.forget(), this.emit("arms", "frames", "week"));
	}
	setLever(e, t, n = this.editedArm, r = this.week) {
		this.changeArm(n, (n) => n.set(e, t, r));
	}
	changeArm(e, t) {
		t(e), this.ask(e), this.emit("levers");
	}
	reset(e) {
		this.start(e.name, e.scenario);
	}
	setSetup(e) {
		Object.assign(this.setup, e), this.week = this.reached = 0;
		for (let e of this.arms.values()) this.ask(e);
		this.emit("arms");
	}
	ask(e) {
		if (this.background.forget(), this.state !== "open") return;
		if (e.opening) {
			e.again = !0;
			return;
		}
		e.opening = !0;
		let { name: t, scenario: n, levers: r, schedule: i } = e, a = {
			type: "open",
			arm: t,
			scenario: n,
			levers: r,
			schedule: i,
			...this.setup,
			show: this.week
		};
		this.calls.ask(a, (t) => this.opened(e, t));
	}
	opened(e, t) {
		let n = this.arms.get(e.name);
		n && (n.opening = !1, t.type === "opened" && this.welcome ? (n.accept(t, this.welcome.layout), n.fetching = t.following > 0, this.refusal = "", this.week = Math.min(this.week, n.opened.weeks - 1), this.reached = Math.min(this.reached, n.opened.weeks - 1)) : this.refuse(t.why), (n.again || n !== e) && (n.again = !1, this.ask(n)), this.emit("arms"), this.frames.fetch());
	}
	select(e) {
		this.selection = e, this.actor = null, this.emit("selection");
	}
	askActor() {
		this.selection && this.live && this.calls.ask({
			type: "actor",
			...this.selection,
			week: this.week
		}, (e) => {
			let { selection: t } = this;
			e.type === "actor" && e.slot === t?.slot && e.kind === t?.kind && (this.actor = e, this.emit("actor"));
		});
	}
	keep(e, t, n, r) {
		this.calls.ask({
			type: "keep",
			what: e,
			arm: t,
			week: this.week,
			view: n
		}, (e, t) => {
			e.type === "file" && t ? r(e.name, e.media, t) : this.refuse(e.why);
		});
	}
	receive(e, t) {
		if (e.type === "welcome" && !this.welcome) {
			this.welcome = e, this.prepared(this), this.emit("welcome", "mode", "look", "play");
			for (let e of this.arms.values()) this.ask(e);
		} else this.calls.hear(e, t) || (e.type === "weeks" ? this.frames.take(e, t) : e.type === "refused" && this.refuse(e.why));
	}
	changeState(e) {
		this.state = e, this.calls.forget(), this.progress = null;
		for (let e of this.arms.values()) Object.assign(e, {
			opening: !1,
			fetching: !1,
			again: !1
		});
		if (e === "open") {
			if (!this.welcome) this.calls.ask({ type: "hello" }, () => {});
			else for (let e of this.arms.values()) this.ask(e);
		}
		this.emit("link", "runs");
	}
};
// src/dom.ts
function k(e, t = {}, ...n) {
	let r = document.createElement(e);
	for (let [e, n] of Object.entries(t)) n != null && n !== !1 && (e.startsWith("on") && typeof n == "function" ? r.addEventListener(e.slice(2), n) : e in r && !e.includes("-") && e !== "list" ? r[e] = n : r.setAttribute(e === "class" ? "class" : e, n === !0 ? "" : String(n)));
	return r.append(...n.filter((e) => e != null && e !== !1)), r;
}
var ee = "http://www.w3.org/2000/svg";
function A(e, t = {}, ...n) {
	let r = document.createElementNS(ee, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.append(...n), r;
}
var te = {
	play: "M8 5v14l11-7z",
	pause: "M7 5h4v14H7zM13 5h4v14h-4z",
	next: "M6 5l9 7-9 7zM16 5h2.5v14H16z",
	back: "M18 5l-9 7 9 7zM5.5 5H8v14H5.5z",
	start: "M19 5l-8 7 8 7zM11 5l-8 7 8 7z",
	plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
	minus: "M5 11h14v2H5z",
	fit: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
	close: "M6.4 5l5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
	reset: "M12 5a7 7 0 1 1-6.6 4.7l1.9.7A5 5 0 1 0 12 7v3L7.500 6 12 2z",
	down: "M11 4h2v9l3.500-3.500 1.400 1.400L12 17l-5.900-6.100 1.400-1.400L11 13zM5 19h14v2H5z",
	theme: "M12 3a9 9 0 1 0 0 18zM12 5v14a7 7 0 0 0 0-14z",
	help: "M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3.300 1.500C12 11.600 11 12.300 11 14v1h2v-1c0-1 .7-1.500 1.600-2.300A4 4 0 0 0 12 5z"
};
function ne(e) {
	let t = A("svg", {
		viewBox: "0 0 24 24",
		width: 18,
		height: 18,
		"aria-hidden": "true",
		focusable: "false"
	});
	return t.append(A("path", {
		d: te[e] ?? "",
		fill: "currentColor",
		"fill-rule": "evenodd"
	})), t;
}
function j(e, ...t) {
	e.replaceChildren(...t.filter((e) => !!e));
}
var re = 0;
function ie(e) {
	return re += 1, `cv-${e}-${re}`;
}
// src/state/address.ts
var ae = (e) => encodeURIComponent(String(e));
function M(e) {
	return Object.entries(e).map(([e, t]) => `${e}:${ae(t)}`).join(",");
}
function N(e, t) {
	if (!t) return;
	if (t.kind === "switch") return e === "true";
	if (t.kind === "choice") return e;
	let n = Number(e);
	return Number.isFinite(n) ? n : void 0;
}
function P(e, t) {
	let n = {};
	for (let r of e.split(",").filter(Boolean)) {
		let e = r.indexOf(":"), i = r.slice(0, e), a = N(decodeURIComponent(r.slice(e + 1)), t.get(i));
		a !== void 0 && (n[i] = a);
	}
	return n;
}
function oe(e) {
	let t = [e.scenario, M(e.levers)];
	return e.schedule && t.push("=", ...e.schedule.map((e) => `${e.week}!${M(e.set)}`)), t.join(";");
}
function F(e, t) {
	let [n = "", r = "", i, ...a] = e.split(";"), o = i === "=" ? a.filter(Boolean).map((e) => {
		let [n = "0", r = ""] = e.split("!");
		return {
			week: Number(n) || 0,
			set: P(r, t)
		};
	}) : null;
	return {
		scenario: n,
		levers: P(r, t),
		schedule: o
	};
}
function I(e) {
	let t = [["m", e.mode]];
	e.lesson && t.push(["lesson", e.lesson]);
	for (let [n, r] of e.arms) t.push([n.toLowerCase(), oe(r)]);
	return t.push(["seed", String(e.setup.seed)], ["n", String(e.setup.patients)], ["w", String(e.setup.weeks)]), t.push(["t", String(e.week)], ["r", String(e.reached)], ["c", e.colour], ["view", e.view]), e.trails && t.push(["trails", "1"]), e.speed !== 4 && t.push(["v", String(e.speed)]), e.edited === "B" && t.push(["edit", "B"]), e.selection && t.push(["who", `${e.selection.kind}.${e.selection.slot}`]), t.map(([e, t]) => `${e}=${t.replaceAll("&", "%26")}`).join("&");
}
function se(e, t) {
	let n = t.welcome, r = new Map(n.levers.map((e) => [e.path, e])), i = new Map(e.replace(/^#/, "").split("&").map((e) => {
		let t = e.indexOf("=");
		return [e.slice(0, t), e.slice(t + 1).replaceAll("%26", "&")];
	})), a = (e, t, n, r) => {
		let a = Number(i.get(e) || NaN);
		return Number.isInteger(a) ? Math.min(Math.max(a, t), n) : r;
	}, o = new Set(n.scenarios.map((e) => e.name)), s = i.get("m");
	s && [
		"learn",
		"explore",
		"gallery"
	].includes(s) && (t.mode = s), t.lesson = i.get("lesson") ?? t.lesson, t.setup = {
		seed: a("seed", 0, 2 ** 53 - 1, t.setup.seed),
		patients: a("n", 3, n.limits.patients ?? 5e3, t.setup.patients),
		weeks: a("w", 1, n.limits.weeks ?? 520, t.setup.weeks)
	};
	for (let e of ["A", "B"]) {
		let n = i.get(e.toLowerCase());
		if (!n) continue;
		let { scenario: a, levers: s, schedule: c } = F(n, r);
		o.has(a) && t.arms.set(e, new p(e, a, s, c));
	}
	t.week = a("t", 0, t.setup.weeks - 1, t.week), t.reached = Math.max(t.week, a("r", 0, t.setup.weeks - 1, t.reached)), b.includes(i.get("c")) && (t.colour = i.get("c")), i.get("view") === "structure" && (t.view = "structure"), t.trails = i.get("trails") === "1", t.speed = a("v", 1, 20, t.speed), i.get("edit") === "B" && t.arms.has("B") && (t.edited = "B");
	let [c, l] = (i.get("who") ?? "").split(".");
	c && [
		"patients",
		"professionals",
		"groups",
		"organisations"
	].includes(c) && Number.isInteger(Number(l)) && (t.selection = {
		kind: c,
		slot: Number(l)
	});
}
var ce = {
	title: "covalue",
	subtitle: "when does working together create value, when does it destroy it, and for whom?",
	skip: "Skip to the map",
	connecting: "Getting the model ready. The first time on a machine this takes about half a minute; then it starts at once.",
	lost: "The connection was lost. The page comes back by itself.",
	recorded: "A recorded run: play it, stop it, look around. To change levers, start “covalue explore”.",
	modes: {
		label: "What to do",
		learn: "Learn",
		explore: "Explore",
		gallery: "Gallery"
	},
	jumps: {
		label: "Parts of the page",
		map: "Map",
		lesson: "Lesson",
		levers: "Levers",
		weeks: "Week by week",
		happened: "What happened",
		who: "Who",
		keep: "Keep"
	},
	theme: {
		auto: "Colours as the system has them",
		light: "Light colours",
		dark: "Dark colours"
	},
	themes: {
		power: "Power",
		trust: "Trust",
		compensation: "Compensation",
		community: "Community",
		organisation: "Organisation",
		production: "Production",
		baseline: "To compare with"
	},
	scenario: {
		label: "Scenario",
		look_at: "Look at",
		question: "Question",
		theories: "Theories",
		other: "B begins from",
		changed: "changed",
		same: "the same as A",
		theory: "Theory"
	},
	arms: {
		A: "A",
		B: "B",
		compare: "Compare with B",
		drop: "Close B",
		edit: "The levers move",
		note: "B has the same people and the same luck as A; only what you change differs."
	},
	levers: {
		title: "Levers",
		find: "Find a lever",
		found: "{count} levers",
		none: "No lever of that name",
		more: "{count} more of this theme",
		reset: "Reset to scenario",
		reset_one: "Back to the scenario’s value",
		from_start: "Holds from week 0.",
		from_week: "A lever moved now holds from week {week}.",
		tip: "{meaning} Range {low} to {high}{unit}. Source: {source}.",
		tip_choice: "{meaning} Source: {source}.",
		about: "About {name}",
		on: "on",
		off: "off"
	},
	setup: {
		title: "People and luck",
		seed: "Seed",
		patients: "Patients",
		weeks: "Weeks",
		new_seed: "Other luck",
		note: "The same seed gives the same people and the same luck."
	},
	map: {
		title: "Map",
		map: "Practice space",
		structure: "Structure",
		colour: "Colour by",
		trails: "Trails of services",
		x: "whose knowledge counts: biomedical → lived",
		y: "who leads: professional → user",
		zoom: "Size of the picture",
		zoom_in: "Enlarge",
		zoom_out: "Make smaller",
		fit: "Show all",
		alt_map: "Map of practice space, arm {arm}, week {week}. {count} patients stand on average at {x} between biomedical and lived knowledge and at {y} between professional-led and user-led; services at {sx} and {sy}. {met} encounters this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		alt_structure: "Structure, arm {arm}, week {week}: {organisations} organisations with {professionals} professionals and {count} patients, {groups} groups. {met} encounters this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		keys: "Arrow keys move the view, plus and minus enlarge it. The table below lists everybody.",
		table: "Show as a table",
		hide_table: "Hide the table",
		person: "Person",
		page: "People {from} to {to} of {count}",
		next: "Next",
		previous: "Previous",
		little: "little",
		much: "much",
		loses: "loses",
		gains: "gains",
		left: "left the service"
	},
	kinds: {
		patients: "Patients",
		professionals: "Professionals",
		groups: "Groups",
		organisations: "Organisations",
		patient: "Patient",
		professional: "Professional",
		group: "Group",
		organisation: "Organisation",
		society: "Society"
	},
	colours: {
		trust: "trust",
		value: "value this week",
		power: "say in decisions",
		burden: "burden",
		activation: "activation"
	},
	classes: {
		created: "co-created",
		destroyed: "co-destroyed",
		exploited: "user exploited",
		depleted: "provider depleted",
		neutral: "neutral",
		created_means: "both gain",
		destroyed_means: "both lose",
		exploited_means: "the provider gains, the user loses",
		depleted_means: "the user gains, the provider loses",
		neutral_means: "nobody gains or loses"
	},
	clock: {
		label: "Time",
		play: "Play",
		pause: "Pause",
		step: "One week on",
		back: "One week back",
		start: "To week 0",
		speed: "Speed",
		rate: "{rate} weeks/s",
		scrub: "Week",
		week: "Week {week}",
		of: "of {weeks}",
		reduced: "Pictures move week by week, because this system asks for little motion."
	},
	timeline: {
		title: "Interventions",
		none: "None yet: move a lever after week 0, and it stands here.",
		marker: "Arm {arm}, week {week}: {what}. Arrow keys move it, Delete removes it.",
		remove: "Remove",
		sets: "{name} to {value}",
		moved: "Moved to week {week}.",
		removed: "Removed.",
		week: "week {week}",
		earlier: "One week earlier",
		later: "One week later"
	},
	happened: {
		title: "What happened",
		so_far: "Means from week 0 to week {week}. Value is in standard deviations a week; trust, say, health and burden run from 0 to 1.",
		outcome: "Outcome",
		difference: "B − A",
		same: "the same",
		higher: "{size} more",
		lower: "{size} less",
		anecdote: "One paired run is an anecdote: it shows what can happen, not what to expect.",
		encounters: "What encounters did",
		encounters_note: "Share of encounters, mean of four weeks.",
		charts: "Week by week",
		alt_stream: "Arm {arm}: shares of encounters over time. In week {week}: {created} co-created, {depleted} provider depleted, {exploited} user exploited, {destroyed} co-destroyed.",
		alt_chart: "{name} over {weeks} weeks. {values}",
		alt_value: "Arm {arm}: {value} in week {week}, {start} in week 0.",
		click: "Click in a chart to go to that week."
	},
	sentence: {
		start: "Week {week}. Press play, or move a lever and see.",
		rise: "By week {week}, {name} has risen from {from} to {to} in arm {arm}{since}.",
		fall: "By week {week}, {name} has fallen from {from} to {to} in arm {arm}{since}.",
		still: "Week {week}: nothing has moved much in arm {arm} over the last {weeks} weeks.",
		since: ", {weeks} weeks after {what}",
		since_now: ", as {what} is set",
		apart: "A and B are furthest apart in {name}: {a} in A, {b} in B."
	},
	outcomes: {
		share_co_created: "Encounters co-created",
		share_co_destroyed: "Encounters co-destroyed",
		share_user_exploited: "Encounters exploiting the user",
		share_provider_depleted: "Encounters depleting the provider",
		value_user: "Value to patients",
		value_provider: "Value to professionals",
		trust_own: "Trust in the own professional",
		trust_organisation: "Trust in the organisation",
		credence: "Belief in promises",
		enacted_share: "Users’ say in decisions",
		health: "Health",
		activation: "Activation",
		burden: "Burden of users",
		burnout: "Burnout of professionals",
		participation: "Taking part beside encounters",
		participation_claimants: "Taking part, on benefits",
		participation_others: "Taking part, not on benefits",
		waiting: "Waiting in vain",
		value_low_slack: "Value, least slack",
		value_middle_slack: "Value, middle",
		value_high_slack: "Value, most slack",
		design_payoff: "Designs that fit needs",
		mobilisation: "Mobilisation of groups",
		hours_professional: "Hours of professionals",
		promise_gap: "Promises not kept",
		pay: "Pay to participants",
		hours_unpaid: "Unpaid hours"
	},
	brief: {
		share_co_created: "Co-created",
		share_co_destroyed: "Co-destroyed",
		share_user_exploited: "User exploited",
		share_provider_depleted: "Provider depleted",
		value_user: "Value to patients",
		value_provider: "Value to staff",
		trust_own: "Trust",
		enacted_share: "Users’ say",
		health: "Health",
		burden: "Burden",
		participation: "Taking part",
		waiting: "Waiting in vain"
	},
	units: {
		share: "share",
		sd: "SD",
		week: "week"
	},
	slack: {
		title: "Who gains, who loses",
		note: "Value a week by free time and money (slack), mean so far, in standard deviations.",
		low: "least slack",
		middle: "middle",
		high: "most slack",
		people: {
			low: "people with least slack",
			middle: "people in the middle",
			high: "people with most slack"
		},
		gains: "{most} gain most, {least} least.",
		mixed: "{most} gain most, {least} lose.",
		losses: "all lose: {least} most, {most} least.",
		in: "in {arm}, {text}"
	},
	flows: {
		title: "Who gives what to whom",
		resource: "Resource",
		note: "A week, mean so far ({unit}).",
		none: "Nothing of it has passed yet.",
		to: "{giver} → {receiver}"
	},
	resources: {
		time: "Time",
		expertise: "Expertise",
		experience: "Lived experience",
		information: "Information",
		money: "Money",
		credits: "Time credits",
		support: "Support",
		legitimacy: "Legitimacy"
	},
	inspector: {
		title: "Who is it",
		none: "Click anybody on the map, or choose from the table.",
		close: "Nobody",
		in: "in arm {arm}",
		patient: "Patient {slot}",
		professional: "Professional {slot}",
		group: "Group {slot}",
		organisation: "Organisation {slot}",
		state: "State",
		history: "History",
		chain: "This week, and why",
		ties: "Ties",
		value: "Value since week 0",
		last: "Last encounters",
		none_yet: "No encounter so far.",
		alt_history: "{name} of this actor over time, {values}.",
		replaced: "Somebody else took this place in week {week}.",
		tied: "Tied to {count} others",
		serves: "Serves {count} patients",
		members: "{count} members",
		staff: "{count} professionals",
		own: "Own professional",
		member: "Member of",
		works: "Works for",
		newcomer: "newcomer",
		counted: "Encounters of the last {weeks} weeks",
		met_now: "Met this week: {count}",
		deals: "Deals with",
		groups: "{count} groups",
		week_value: "Value this week"
	},
	facts: {
		trust: "Trust in own professional",
		trust_organisation: "Trust in organisation",
		credence: "Belief in promises",
		health: "Health",
		activation: "Activation",
		burden: "Burden",
		skill: "Skill",
		slack: "Slack (time and money)",
		motivation: "Motivation",
		hope: "Hope",
		distress: "Distress",
		burnout: "Burnout",
		openness: "Openness",
		trust_patients: "Trust in patients",
		mobilisation: "Mobilisation",
		bonding: "Bonding",
		bridging: "Bridging",
		linking: "Linking",
		declared: "Share it declares",
		enacted: "Share it enacts",
		pressure: "Managerial pressure",
		reserve: "Reserve",
		indicator: "What it sees of value",
		funds: "Funds",
		workers: "Health workers",
		served: "Served this week",
		demand: "Sought this week",
		general_trust: "General trust",
		expectation: "Expects",
		capacity: "Places this week",
		measured: "Effort on what is measured",
		competence: "Competence of peers",
		trust_brief: "Trust",
		pressure_brief: "Pressure"
	},
	value: {
		health: "health",
		experience: "experience",
		knowledge: "knowledge",
		relational: "relations",
		voice: "voice",
		economic: "money and time"
	},
	chain: {
		left: "Has left the service and sought nobody.",
		did_not_seek: "Sought nobody this week.",
		waited: "Sought professional {worker} and was not served; {sought} people sought {places} places. Waiting wears on trust in the organisation.",
		prepared: "Met professional {worker} to build trust first, without a service yet.",
		met: "Met professional {worker} of organisation {home}.",
		decided_user: "The person decided most: {share} of the say.",
		decided_shared: "They shared decisions: {share} of the say was the person’s.",
		decided_professional: "The professional decided most: the person had {share} of the say.",
		promise_kept: "The organisation declares {declared}; practice kept near to it.",
		promise_broken: "The organisation declares {declared}: {gap} more than what was enacted.",
		apart: "It was done {far} from where the person stands ({distance}).",
		far: "far",
		near: "near",
		some: "some way",
		gave: "The person gave {hours} hours this week{pay}; the professional {worker_hours} an encounter on average.",
		paid: ", {pay} money units net in return",
		came: "Performance {performance} against {expected} expected.",
		class: "It was {class}: {means}.",
		gained: "Most gained: {most}. Most lost: {least}.",
		gained_only: "Most gained: {most}.",
		lost_only: "Most lost: {least}.",
		trust_up: "A good contact: trust rose from {from} to {to}.",
		trust_down: "A bad contact: trust fell from {from} to {to}.",
		trust_still: "Trust stayed at {to}.",
		trust_moved: "Trust went from {from} to {to}.",
		activity: "Took part in {activity}{asked}.",
		asked: ", having been asked",
		emergency: "Was admitted in an emergency.",
		coping: "Two of the person’s values pulled apart; the response: {coping}.",
		first: "There is no week before this one to compare trust with."
	},
	runs: {
		title: "How sure is this?",
		go: "30 runs",
		cancel: "Cancel",
		progress: "{done} of {total} runs done",
		done: "{count} runs of each. Bands hold the middle 80 % of runs; intervals are 95 % for the mean.",
		done_one: "{count} runs. Bands hold the middle 80 % of runs; intervals are 95 % for the mean.",
		failed: "{count} runs failed and are left out: {which}.",
		interval: "{mean} [{low}, {high}]",
		agree: "{count} of {n} agree in sign",
		outcome: "Mean of the whole run",
		sure: "B − A, paired",
		clear: "clear",
		unclear: "could be either way",
		mean: "Mean and 95 % interval",
		points: "pts",
		percent: "%"
	},
	keep: {
		title: "Keep and share",
		link: "Copy the address",
		copied: "Copied.",
		command: "The command that gives these numbers",
		file: "Scenario file",
		series: "Weekly series",
		people: "People, this week",
		figure: "Picture of the map",
		replay: "Replay, one file",
		csv: "CSV",
		parquet: "Parquet",
		png: "PNG",
		svg: "SVG",
		yaml: "YAML",
		html: "HTML",
		arm: "of arm",
		copy: "Copy",
		failed: "That did not work."
	},
	gallery: {
		title: "Scenarios",
		intro: "Each picture shows what encounters did in one run: green for co-created at the bottom, orange hatched for co-destroyed on top; the line is the baseline’s co-created part. Below it, what lies furthest from the baseline. Open one alone, or beside what you have.",
		open: "Open",
		beside: "Open as B",
		alt: "{title}: {created} co-created and {destroyed} co-destroyed at the end of a short run.",
		find: "Find a scenario or a theory",
		found: "{count} found",
		apart: "{name}: {from} in the baseline, {to} here",
		alike: "In one run close to the baseline in everything compared"
	},
	keys: {
		title: "Keys",
		list: [
			"Space: play or pause",
			"Left and right arrow: a week back or on",
			"Home and End: first or last week seen",
			"1 to 5: speed",
			"M: map or structure",
			"C: next colour",
			"Escape: nobody selected",
			"?: these keys"
		],
		close: "Close"
	},
	said: {
		paused: "Paused in week {week}. {sentence}",
		end: "The last week, {week}, is shown. {sentence}"
	},
	rules: {
		"power.rule": {
			professional_led: "Professionals decide",
			declared: "As organisations announce",
			tokenistic: "Announced, not practised",
			dependence: "Whoever depends less decides more",
			collective: "Groups pool their power",
			negotiated: "They bargain"
		},
		"trust.rule": {
			static: "Trust does not change",
			symmetric: "Won and lost alike",
			asymmetric: "Lost faster than won",
			confirmatory: "People see what they expect",
			bayesian: "People count good and bad contacts"
		},
		"compensation.rule": {
			none: "Nothing",
			expenses: "Expenses repaid",
			flat_fee: "A fee a session",
			hourly: "Paid by the hour",
			time_credits: "Hours earn hours",
			personal_budget: "A personal budget"
		},
		"compensation.professional": {
			salary: "A salary",
			pay_for_performance: "A bonus on what is measured"
		},
		"participation.rule": {
			clear: "Who can, likes, is enabled, asked, answered",
			random_assignment: "Drawn by lot",
			open_door: "Open to all",
			invited: "By invitation"
		},
		"coping.rule": {
			balance: "Look for a balance",
			trade_off: "Serve what weighs most",
			ask_help: "Ask for help",
			escalate: "Take it to a forum",
			avoid: "Avoid"
		},
		"governance.rule": {
			fixed: "Nothing changes",
			responsive: "Answers users",
			short_term_efficiency: "This week’s efficiency",
			meta_coordination: "Coordinates with others"
		},
		"training.direction": {
			from_users: "Professionals learn from users",
			to_users: "Users learn from professionals",
			both_ways: "Both ways"
		}
	},
	lever: {
		"power.rule": "Who decides",
		"power.declared_share": "Share in decisions announced",
		"power.token_share": "Share enacted behind the announcement",
		"power.professional_led": "Share left to users",
		"power.pooling": "Pooling of power",
		"forums.pace": "Pace of involvement",
		"forums.move": "How far forums move services",
		"trust.rule": "How trust changes",
		"trust.gain": "Step of trust won",
		"trust.loss_ratio": "Loss against gain",
		"trust.promise_weight": "Weight of broken promises",
		"trust.shock": "Shock to trust",
		"preparation.weeks": "Weeks of preparation",
		"compensation.rule": "What participants are given",
		"compensation.rate": "Pay by the hour",
		"compensation.fee": "Fee a session",
		"compensation.professional": "How professionals are paid",
		"benefits.limit": "Earnings benefits allow",
		"benefits.taper": "Benefits lost above it",
		"settlement.refund_delay": "Weeks until a refund",
		"groups.organising": "Organising",
		"groups.join_rate": "Joining groups",
		"groups.visits": "Visits in groups",
		"participation.rule": "Who takes part",
		"participation.fare": "Fare to an activity",
		"participation.ask_rate": "How often people are asked",
		"organisation.pressure": "Managerial pressure",
		"organisation.openness": "Openness",
		"organisation.recognition": "Recognition of lived skill",
		"organisation.budget": "Budget",
		"governance.rule": "What organisations aim at",
		"encounter.capacity": "Places a professional has",
		"encounter.effort_cost": "Cost of users’ effort",
		"encounter.joint_plan": "Joint plans",
		"encounter.sigma": "One effort can replace the other",
		"delegation.task": "Tasks handed to users",
		"delegation.backup": "Back-up for those tasks",
		"training.rate": "Training",
		"coping.rule": "When values collide"
	},
	lesson: {
		title: "Eight short lessons",
		intro: "Each has one idea and one lever. Say what you expect, run it, see, and read why. Then the sandbox is yours.",
		free: "Go straight to the sandbox",
		begin: "Begin",
		step: "{step}",
		back: "All lessons",
		next_lesson: "Next lesson",
		sandbox: "To the sandbox",
		predict: "1 · Predict",
		run: "2 · Run",
		see: "3 · See",
		why: "4 · Why",
		go: "Run it: A as it is, B with the lever moved",
		again: "Run it again",
		lever: "The one lever",
		your: "You expected: {answer}.",
		right: "So it came out in this run.",
		wrong: "In this run it came out otherwise.",
		found: "{name}: {a} in A, {b} in B, mean of weeks {from} to {to}.",
		choose_first: "Choose an answer first.",
		running: "Running to week {week} …",
		honest: "One run is an anecdote. See what 30 runs say:",
		theory: "Theory",
		done: "done",
		more: "more",
		less: "less",
		same: "about the same",
		number: "Lesson {number} of {count}",
		try: "Now move it yourself: the lever is below, and it acts on B.",
		otherwise: "The theory leads one to expect “{answer}”. Here other forces weigh more, or it is luck: thirty runs tell which.",
		further: "Go further, each beside the baseline:"
	},
	lessons: {
		use: {
			title: "Value only in use",
			idea: "A service holds no value until it is used. Staff and rooms are there in both arms; in B, users can hardly bring anything in.",
			question: "The same professionals, the same hours on offer, but using the service costs patients {times} times the effort. What becomes of value to patients?",
			answers: [
				"It rises",
				"About the same: the service is still there",
				"It falls"
			],
			why: "Value comes out of the encounter, not out of the service. Where one side can put little in, the other side’s effort meets nothing: with efforts that need each other, output falls with the smaller one.",
			theory: "Value-in-use (Vargo and Lusch); services are always coproduced (Batalden and others)"
		},
		power: {
			title: "Who decides",
			idea: "A share of the say settles where an encounter is done, and how much each side has reason to put in.",
			question: "In B users get nearly all of the say ({to} instead of {from}). What becomes of trust in the own professional?",
			answers: [
				"It rises",
				"About the same",
				"It falls"
			],
			why: "More say brings encounters nearer to where users stand, and more of them can create value for both. But a professional who has hardly any say has little reason to give effort, and strain grows: beyond some share, performance and with it trust fall off again. Look for the share that trust likes best, and see whom the ends serve.",
			theory: "Shared decisions (Batalden and others); declared and enacted power (Kirkegaard and Andersen)"
		},
		trust: {
			title: "Trust builds slowly and breaks fast",
			idea: "A good contact moves trust a small step; a bad one takes away more than a good one gives; a scandal is felt long after it is over.",
			question: "In B a scandal costs {shock} of trust in week 20, for one week only. What is trust like at the end, more than a year later?",
			answers: [
				"Higher than in A",
				"Back where it was",
				"Still lower"
			],
			why: "Each good contact wins back a share of the gap, but only for those who still come; distrust keeps people away and keeps effort low, and every bad contact takes more than a good one gives.",
			theory: "Trust is easier to destroy than to create (Slovic); trust in co-production (Fledderus and others)"
		},
		promise: {
			title: "The promise that was not kept",
			idea: "An announcement is a promise. What people then live through is compared with it.",
			question: "In B organisations announce {to} of the say and practise {token_share}. What becomes of trust in the organisation?",
			answers: [
				"It rises: people like the announcement",
				"About the same",
				"It falls"
			],
			why: "A promise raises what is expected. Each encounter that falls short of it counts as a bad one, for trust and for belief in the next promise. An honest small share does less harm than a large one in name only.",
			theory: "Involvement in name only (Kirkegaard and Andersen; Arnstein’s ladder)"
		},
		pay: {
			title: "Paid or not, and the benefit trap",
			idea: "Pay brings people in. For those on means-tested benefits it can take away as much as it gives.",
			question: "In B activities are paid {rate} money units an hour, and benefits allow no earnings. Who is brought in more?",
			answers: [
				"People on benefits",
				"Both alike",
				"People not on benefits"
			],
			why: "Above the limit most of each unit earned is lost again, and with it comes the risk that the claim is stopped. The same pay is therefore worth less to those who need it most; some decline it, some stay away.",
			theory: "Payment for involvement and means-tested benefits; participation needs can, like, enabled, asked, responded to"
		},
		together: {
			title: "Together is stronger",
			idea: "Alone, a user depends on the professional. A group can make the professional depend on all its members.",
			question: "In both arms whoever depends less decides more. In B organisers build groups, many join, and groups pool their power. What becomes of users’ say?",
			answers: [
				"It rises",
				"About the same",
				"It falls"
			],
			why: "Power is the other side’s dependence. One user among many is replaceable; an organised group is not. The gain reaches members first, which is why who joins matters.",
			theory: "Power–dependence relations (Emerson); community organising (Bolton and others)"
		},
		much: {
			title: "Too much asked",
			idea: "Handing tasks to users can make them able, or wear them out. It takes skill and somebody to turn to.",
			question: "In B users are handed full tasks, without back-up. What becomes of users’ burden?",
			answers: [
				"It rises",
				"About the same",
				"It falls: they manage themselves"
			],
			why: "A task beyond one’s skill goes wrong now and then, and its hours weigh most on those with little free time. Time the professional saves is the user’s time spent. More encounters may count as co-created all the same, because the professional gains time: look at burden and health beside it.",
			theory: "Empowerment or exploitation by the same task (Essén and others); self-management support"
		},
		pace: {
			title: "Slow and fast",
			idea: "A forum that hurries covers more topics, and people follow less of each.",
			question: "In B involvement runs at {times} times the pace. What becomes of how well services’ designs fit needs?",
			answers: [
				"Better: more topics",
				"About the same",
				"Worse"
			],
			why: "A change of design needs somebody who knows the matter and has followed the talk. Full agendas use the hours up before lived knowledge is heard, so that less of it reaches the design.",
			theory: "Slow co-production (Filipe and others); pace of involvement"
		}
	},
	activities: {
		phases: {
			commission: "deciding what is offered",
			design: "designing services",
			deliver: "carrying out services",
			assess: "judging services"
		},
		levels: {
			individual: "for oneself",
			group: "in a group",
			collective: "for everybody"
		}
	}
};
// src/words.ts
function le(e) {
	let t = ce;
	for (let n of e.split(".")) {
		if (typeof t != "object" || !t) return;
		t = t[n];
	}
	return t;
}
function L(e, t = {}) {
	let n = le(e);
	return typeof n == "string" ? n.replace(/\{(\w+)\}/g, (e, n) => String(t[n] ?? `{${n}}`)) : e;
}
function ue(e) {
	let t = le(e);
	return Array.isArray(t) ? t : [];
}
function R(e, t) {
	let n = le(e)?.[t];
	if (typeof n == "string") return n;
	let r = t.split(".").at(-1).replaceAll("_", " ");
	return r.charAt(0).toUpperCase() + r.slice(1);
}
function de(e, t) {
	return ce.rules[e]?.[t] ?? (t.charAt(0).toUpperCase() + t.slice(1)).replaceAll("_", " ");
}
function z(e, t = 2) {
	return Number.isFinite(e) ? (Math.abs(e) >= 1e3 ? Math.round(e).toLocaleString("en") : e.toFixed(t)).replace(/^-(?=[0.,]*$)/, "").replace("-", "−") : "–";
}
function fe(e) {
	return `${z(100 * e, 0)} %`;
}
function pe(e) {
	return String(Number(e.toPrecision(6))).replace("-", "−");
}
// src/view/addressbar.ts
var [me, he] = [120, 600], ge = class {
	store;
	own;
	written = "";
	timer = 0;
	leaving = !1;
	constructor(e, t) {
		this.store = e, this.own = t, e.on([
			"arms",
			"levers",
			"week",
			"look",
			"mode",
			"selection"
		], () => this.save()), t && window.addEventListener("hashchange", () => this.changed());
	}
	get address() {
		return `${this.own ? location.href.split("#")[0] : ""}#${I(this.store)}`;
	}
	save() {
		let { store: e } = this;
		if (!this.own || !e.welcome || !e.live || this.leaving) return;
		clearTimeout(this.timer);
		let t = e.playing ? he : me;
		this.timer = window.setTimeout(() => {
			this.written = `#${I(e)}`, history.replaceState(null, "", this.written);
		}, t);
	}
	changed() {
		location.hash !== this.written && (clearTimeout(this.timer), this.leaving = !0, location.reload());
	}
}, _e = !0, ve = "uplot", ye = "u-hz", be = "u-vt", xe = "u-title", Se = "u-wrap", Ce = "u-under", we = "u-over", Te = "u-axis", Ee = "u-off", De = "u-select", Oe = "u-cursor-x", ke = "u-cursor-y", Ae = "u-cursor-pt", je = "u-legend", Me = "u-live", Ne = "u-inline", Pe = "u-series", Fe = "u-marker", Ie = "u-label", Le = "u-value", Re = "width", ze = "height", Be = "top", Ve = "bottom", He = "left", Ue = "right", We = "#000", Ge = "#0000", Ke = "mousemove", qe = "mousedown", Je = "mouseup", Ye = "mouseenter", Xe = "mouseleave", Ze = "dblclick", Qe = "resize", B = "scroll", V = "change", $e = "dppxchange", et = "--", tt = typeof window < "u", nt = tt ? document : null, rt = tt ? window : null, it = tt ? navigator : null, H, at;
function ot() {
	let e = devicePixelRatio;
	H != e && (H = e, at && bt(V, at, ot), at = matchMedia(`(min-resolution: ${H - .001}dppx) and (max-resolution: ${H + .001}dppx)`), yt(V, at, ot), rt.dispatchEvent(new CustomEvent($e)));
}
function st(e, t) {
	if (t != null) {
		let n = e.classList;
		!n.contains(t) && n.add(t);
	}
}
function ct(e, t) {
	let n = e.classList;
	n.contains(t) && n.remove(t);
}
function U(e, t, n) {
	e.style[t] = n + "px";
}
function lt(e, t, n, r) {
	let i = nt.createElement(e);
	return t != null && st(i, t), n?.insertBefore(i, r), i;
}
function ut(e, t) {
	return lt("div", e, t);
}
var dt = /* @__PURE__ */ new WeakMap();
function ft(e, t, n, r, i) {
	let a = "translate(" + t + "px," + n + "px)";
	a != dt.get(e) && (e.style.transform = a, dt.set(e, a), t < 0 || n < 0 || t > r || n > i ? st(e, Ee) : ct(e, Ee));
}
var pt = /* @__PURE__ */ new WeakMap();
function mt(e, t, n) {
	let r = t + n;
	r != pt.get(e) && (pt.set(e, r), e.style.background = t, e.style.borderColor = n);
}
var ht = /* @__PURE__ */ new WeakMap();
function gt(e, t, n, r) {
	let i = t + "" + n;
	i != ht.get(e) && (ht.set(e, i), e.style.height = n + "px", e.style.width = t + "px", e.style.marginLeft = r ? -t / 2 + "px" : 0, e.style.marginTop = r ? -n / 2 + "px" : 0);
}
var _t = { passive: !0 }, vt = {
	..._t,
	capture: !0
};
function yt(e, t, n, r) {
	t.addEventListener(e, n, r ? vt : _t);
}
function bt(e, t, n, r) {
	t.removeEventListener(e, n, _t);
}
tt && ot();
function xt(e, t, n, r) {
	let i;
	n ||= 0, r ||= t.length - 1;
	let a = r <= 2147483647;
	for (; r - n > 1;) i = a ? n + r >> 1 : Ht((n + r) / 2), t[i] < e ? n = i : r = i;
	return e - t[n] <= t[r] - e ? n : r;
}
function St(e) {
	return (t, n, r) => {
		let i = -1, a = -1;
		for (let a = n; a <= r; a++) if (e(t[a])) {
			i = a;
			break;
		}
		for (let i = r; i >= n; i--) if (e(t[i])) {
			a = i;
			break;
		}
		return [i, a];
	};
}
var Ct = (e) => e != null, wt = (e) => e != null && e > 0, Tt = St(Ct), Et = St(wt);
function Dt(e, t, n, r = 0, i = !1) {
	let a = i ? Et : Tt, o = i ? wt : Ct;
	[t, n] = a(e, t, n);
	let s = e[t], c = e[t];
	if (t > -1) {
		if (r == 1) s = e[t], c = e[n];
		else if (r == -1) s = e[n], c = e[t];
		else for (let r = t; r <= n; r++) {
			let t = e[r];
			o(t) && (t < s ? s = t : t > c && (c = t));
		}
	}
	return [s ?? G, c ?? -G];
}
function Ot(e, t, n, r) {
	let i = Jt(e), a = Jt(t);
	e == t && (i == -1 ? (e *= n, t /= n) : (e /= n, t *= n));
	let o = n == 10 ? Yt : Xt, s = i == 1 ? Ht : Wt, c = a == 1 ? Wt : Ht, l = s(o(Vt(e))), u = c(o(Vt(t))), d = qt(n, l), f = qt(n, u);
	return n == 10 && (l < 0 && (d = q(d, -l)), u < 0 && (f = q(f, -u))), r || n == 2 ? (e = d * i, t = f * a) : (e = pn(e, d), t = fn(t, f)), [e, t];
}
function kt(e, t, n, r) {
	let i = Ot(e, t, n, r);
	return e == 0 && (i[0] = 0), t == 0 && (i[1] = 0), i;
}
var At = .1, jt = {
	mode: 3,
	pad: At
}, Mt = {
	pad: 0,
	soft: null,
	mode: 0
}, Nt = {
	min: Mt,
	max: Mt
};
function Pt(e, t, n, r) {
	return wn(n) ? It(e, t, n) : (Mt.pad = n, Mt.soft = r ? 0 : null, Mt.mode = r ? 3 : 0, It(e, t, Nt));
}
function W(e, t) {
	return e ?? t;
}
function Ft(e, t, n) {
	for (t = W(t, 0), n = W(n, e.length - 1); t <= n;) {
		if (e[t] != null) return !0;
		t++;
	}
	return !1;
}
function It(e, t, n) {
	let r = n.min, i = n.max, a = W(r.pad, 0), o = W(i.pad, 0), s = W(r.hard, -G), c = W(i.hard, G), l = W(r.soft, G), u = W(i.soft, -G), d = W(r.mode, 0), f = W(i.mode, 0), p = t - e, m = Yt(p), h = Kt(Vt(e), Vt(t)), g = Vt(Yt(h) - m);
	(p < 1e-24 || g > 10) && (p = 0, (e == 0 || t == 0) && (p = 1e-24, d == 2 && l != G && (a = 0), f == 2 && u != -G && (o = 0)));
	let _ = p || h || 1e3, v = qt(10, Ht(Yt(_))), y = q(pn(e - _ * (p == 0 ? e == 0 ? .1 : 1 : a), v / 10), 24), b = e >= l && (d == 1 || d == 3 && y <= l || d == 2 && y >= l) ? l : G, x = Kt(s, y < b && e >= b ? b : Gt(b, y)), S = q(fn(t + _ * (p == 0 ? t == 0 ? .1 : 1 : o), v / 10), 24), C = t <= u && (f == 1 || f == 3 && S >= u || f == 2 && S <= u) ? u : -G, w = Gt(c, S > C && t <= C ? C : Kt(C, S));
	return x == w && x == 0 && (w = 100), [x, w];
}
var Lt = new Intl.NumberFormat(tt ? it.language : "en-US"), Rt = (e) => Lt.format(e), zt = Math, Bt = zt.PI, Vt = zt.abs, Ht = zt.floor, Ut = zt.round, Wt = zt.ceil, Gt = zt.min, Kt = zt.max, qt = zt.pow, Jt = zt.sign, Yt = zt.log10, Xt = zt.log2, Zt = (e, t = 1) => zt.sinh(e) * t, Qt = (e, t = 1) => zt.asinh(e / t), G = Infinity;
function $t(e) {
	return (Yt((e ^ e >> 31) - (e >> 31)) | 0) + 1;
}
function en(e, t, n) {
	return Gt(Kt(e, t), n);
}
function tn(e) {
	return typeof e == "function";
}
function K(e) {
	return tn(e) ? e : () => e;
}
var nn = () => {}, rn = (e) => e, an = (e, t) => t, on = (e) => null, sn = (e) => !0, cn = (e, t) => e == t, ln = /\.\d*?(?=9{6,}|0{6,})/gm, un = (e) => {
	if (xn(e) || mn.has(e)) return e;
	let t = `${e}`, n = t.match(ln);
	if (n == null) return e;
	let r = n[0].length - 1;
	if (t.indexOf("e-") != -1) {
		let [e, n] = t.split("e");
		return +`${un(e)}e${n}`;
	}
	return q(e, r);
};
function dn(e, t) {
	return un(q(un(e / t)) * t);
}
function fn(e, t) {
	return un(Wt(un(e / t)) * t);
}
function pn(e, t) {
	return un(Ht(un(e / t)) * t);
}
function q(e, t = 0) {
	if (xn(e)) return e;
	let n = 10 ** t;
	return Ut(e * n * (1 + 2 ** -52)) / n;
}
var mn = /* @__PURE__ */ new Map();
function hn(e) {
	return (("" + e).split(".")[1] || "").length;
}
function gn(e, t, n, r) {
	let i = [], a = r.map(hn);
	for (let o = t; o < n; o++) {
		let t = Vt(o), n = q(qt(e, o), t);
		for (let s = 0; s < r.length; s++) {
			let c = e == 10 ? +`${r[s]}e${o}` : r[s] * n, l = (o >= 0 ? 0 : t) + (o >= a[s] ? 0 : a[s]), u = e == 10 ? c : q(c, l);
			i.push(u), mn.set(u, l);
		}
	}
	return i;
}
var _n = {}, vn = [], yn = [null, null], bn = Array.isArray, xn = Number.isInteger, Sn = (e) => e === void 0;
function Cn(e) {
	return typeof e == "string";
}
function wn(e) {
	let t = !1;
	if (e != null) {
		let n = e.constructor;
		t = n == null || n == Object;
	}
	return t;
}
function Tn(e) {
	return typeof e == "object" && !!e;
}
var En = Object.getPrototypeOf(Uint8Array), Dn = "__proto__";
function On(e, t = wn) {
	let n;
	if (bn(e)) {
		let r = e.find((e) => e != null);
		if (bn(r) || t(r)) {
			n = Array(e.length);
			for (let r = 0; r < e.length; r++) n[r] = On(e[r], t);
		} else n = e.slice();
	} else if (e instanceof En) n = e.slice();
	else if (t(e)) {
		n = {};
		for (let r in e) r != Dn && (n[r] = On(e[r], t));
	} else n = e;
	return n;
}
function kn(e) {
	let t = arguments;
	for (let n = 1; n < t.length; n++) {
		let r = t[n];
		for (let t in r) t != Dn && (wn(e[t]) ? kn(e[t], On(r[t])) : e[t] = On(r[t]));
	}
	return e;
}
var An = 0, jn = 1, Mn = 2;
function Nn(e, t, n) {
	for (let r = 0, i, a = -1; r < t.length; r++) {
		let o = t[r];
		if (o > a) {
			for (i = o - 1; i >= 0 && e[i] == null;) e[i--] = null;
			for (i = o + 1; i < n && e[i] == null;) e[a = i++] = null;
		}
	}
}
function Pn(e, t) {
	if (Ln(e)) {
		let t = e[0].slice();
		for (let n = 1; n < e.length; n++) t.push(...e[n].slice(1));
		return Rn(t[0]) || (t = In(t)), t;
	}
	let n = /* @__PURE__ */ new Set();
	for (let t = 0; t < e.length; t++) {
		let r = e[t][0], i = r.length;
		for (let e = 0; e < i; e++) n.add(r[e]);
	}
	let r = [Array.from(n).sort((e, t) => e - t)], i = r[0].length, a = /* @__PURE__ */ new Map();
	for (let e = 0; e < i; e++) a.set(r[0][e], e);
	for (let n = 0; n < e.length; n++) {
		let o = e[n], s = o[0];
		for (let e = 1; e < o.length; e++) {
			let c = o[e], l = Array(i).fill(void 0), u = t ? t[n][e] : jn, d = [];
			for (let e = 0; e < c.length; e++) {
				let t = c[e], n = a.get(s[e]);
				t === null ? u != An && (l[n] = t, u == Mn && d.push(n)) : l[n] = t;
			}
			Nn(l, d, i), r.push(l);
		}
	}
	return r;
}
var Fn = typeof queueMicrotask > "u" ? (e) => Promise.resolve().then(e) : queueMicrotask;
function In(e) {
	let t = e[0], n = t.length, r = Array(n);
	for (let e = 0; e < r.length; e++) r[e] = e;
	r.sort((e, n) => t[e] - t[n]);
	let i = [];
	for (let t = 0; t < e.length; t++) {
		let a = e[t], o = Array(n);
		for (let e = 0; e < n; e++) o[e] = a[r[e]];
		i.push(o);
	}
	return i;
}
function Ln(e) {
	let t = e[0][0], n = t.length;
	for (let r = 1; r < e.length; r++) {
		let i = e[r][0];
		if (i.length != n) return !1;
		if (i != t) {
			for (let e = 0; e < n; e++) if (i[e] != t[e]) return !1;
		}
	}
	return !0;
}
function Rn(e, t = 100) {
	let n = e.length;
	if (n <= 1) return !0;
	let r = 0, i = n - 1;
	for (; r <= i && e[r] == null;) r++;
	for (; i >= r && e[i] == null;) i--;
	if (i <= r) return !0;
	let a = Kt(1, Ht((i - r + 1) / t));
	for (let t = e[r], n = r + a; n <= i; n += a) {
		let r = e[n];
		if (r != null) {
			if (r <= t) return !1;
			t = r;
		}
	}
	return !0;
}
var zn = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
], Bn = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function Vn(e) {
	return e.slice(0, 3);
}
var Hn = Bn.map(Vn), Un = {
	MMMM: zn,
	MMM: zn.map(Vn),
	WWWW: Bn,
	WWW: Hn
};
function Wn(e) {
	return (e < 10 ? "0" : "") + e;
}
function Gn(e) {
	return (e < 10 ? "00" : e < 100 ? "0" : "") + e;
}
var Kn = {
	YYYY: (e) => e.getFullYear(),
	YY: (e) => (e.getFullYear() + "").slice(2),
	MMMM: (e, t) => t.MMMM[e.getMonth()],
	MMM: (e, t) => t.MMM[e.getMonth()],
	MM: (e) => Wn(e.getMonth() + 1),
	M: (e) => e.getMonth() + 1,
	DD: (e) => Wn(e.getDate()),
	D: (e) => e.getDate(),
	WWWW: (e, t) => t.WWWW[e.getDay()],
	WWW: (e, t) => t.WWW[e.getDay()],
	HH: (e) => Wn(e.getHours()),
	H: (e) => e.getHours(),
	h: (e) => {
		let t = e.getHours();
		return t == 0 ? 12 : t > 12 ? t - 12 : t;
	},
	AA: (e) => e.getHours() >= 12 ? "PM" : "AM",
	aa: (e) => e.getHours() >= 12 ? "pm" : "am",
	a: (e) => e.getHours() >= 12 ? "p" : "a",
	mm: (e) => Wn(e.getMinutes()),
	m: (e) => e.getMinutes(),
	ss: (e) => Wn(e.getSeconds()),
	s: (e) => e.getSeconds(),
	fff: (e) => Gn(e.getMilliseconds())
};
function qn(e, t) {
	t ||= Un;
	let n = [], r = /\{([a-z]+)\}|[^{]+/gi, i;
	for (; i = r.exec(e);) n.push(i[0][0] == "{" ? Kn[i[1]] : i[0]);
	return (e) => {
		let r = "";
		for (let i = 0; i < n.length; i++) r += typeof n[i] == "string" ? n[i] : n[i](e, t);
		return r;
	};
}
var Jn = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Yn(e, t) {
	let n;
	return t == "UTC" || t == "Etc/UTC" ? n = /* @__PURE__ */ new Date(+e + e.getTimezoneOffset() * 6e4) : t == Jn ? n = e : (n = new Date(e.toLocaleString("en-US", { timeZone: t })), n.setMilliseconds(e.getMilliseconds())), n;
}
var Xn = (e) => e % 1 == 0, Zn = [
	1,
	2,
	2.5,
	5
], Qn = gn(10, -32, 0, Zn), $n = gn(10, 0, 32, Zn), er = $n.filter(Xn), tr = Qn.concat($n), nr = "\n", rr = "{YYYY}", ir = nr + rr, ar = "{M}/{D}", or = nr + ar, sr = or + "/{YY}", cr = "{aa}", lr = "{h}:{mm}" + cr, ur = nr + lr, dr = ":{ss}", J = null;
function fr(e) {
	let t = e * 1e3, n = t * 60, r = n * 60, i = r * 24, a = i * 30, o = i * 365, s = (e == 1 ? gn(10, 0, 3, Zn).filter(Xn) : gn(10, -3, 0, Zn)).concat([
		t,
		t * 5,
		t * 10,
		t * 15,
		t * 30,
		n,
		n * 5,
		n * 10,
		n * 15,
		n * 30,
		r,
		r * 2,
		r * 3,
		r * 4,
		r * 6,
		r * 8,
		r * 12,
		i,
		i * 2,
		i * 3,
		i * 4,
		i * 5,
		i * 6,
		i * 7,
		i * 8,
		i * 9,
		i * 10,
		i * 15,
		a,
		a * 2,
		a * 3,
		a * 4,
		a * 6,
		o,
		o * 2,
		o * 5,
		o * 10,
		o * 25,
		o * 50,
		o * 100
	]), c = [
		[
			o,
			rr,
			J,
			J,
			J,
			J,
			J,
			J,
			1
		],
		[
			i * 28,
			"{MMM}",
			ir,
			J,
			J,
			J,
			J,
			J,
			1
		],
		[
			i,
			ar,
			ir,
			J,
			J,
			J,
			J,
			J,
			1
		],
		[
			r,
			"{h}" + cr,
			sr,
			J,
			or,
			J,
			J,
			J,
			1
		],
		[
			n,
			lr,
			sr,
			J,
			or,
			J,
			J,
			J,
			1
		],
		[
			t,
			dr,
			sr + " " + lr,
			J,
			or + " " + lr,
			J,
			ur,
			J,
			1
		],
		[
			e,
			dr + ".{fff}",
			sr + " " + lr,
			J,
			or + " " + lr,
			J,
			ur,
			J,
			1
		]
	];
	function l(t) {
		return (s, c, l, u, d, f) => {
			let p = [], m = d >= o, h = d >= a && d < o, g = t(l), _ = q(g * e, 3), v = Sr(g.getFullYear(), m ? 0 : g.getMonth(), h || m ? 1 : g.getDate()), y = q(v * e, 3);
			if (h || m) {
				let n = h ? d / a : 0, r = m ? d / o : 0, i = _ == y ? _ : q(Sr(v.getFullYear() + r, v.getMonth() + n, 1) * e, 3), s = new Date(Ut(i / e)), c = s.getFullYear(), l = s.getMonth();
				for (let a = 0; i <= u; a++) {
					let o = Sr(c + r * a, l + n * a, 1), s = o - t(q(o * e, 3));
					i = q((+o + s) * e, 3), i <= u && p.push(i);
				}
			} else {
				let a = d >= i ? i : d, o = y + (Ht(l) - Ht(_)) + fn(_ - y, a);
				p.push(o);
				let m = t(o), h = m.getHours() + m.getMinutes() / n + m.getSeconds() / r, g = d / r, v = f / s.axes[c]._space;
				for (; o = q(o + d, e == 1 ? 0 : 3), !(o > u);) if (g > 1) {
					let e = Ht(q(h + g, 6)) % 24, n = t(o).getHours() - e;
					n > 1 && (n = -1), o -= n * r, h = (h + g) % 24;
					let i = p[p.length - 1];
					q((o - i) / d, 3) * v >= .7 && p.push(o);
				} else p.push(o);
			}
			return p;
		};
	}
	return [
		s,
		c,
		l
	];
}
var [pr, mr, hr] = fr(1), [gr, _r, vr] = fr(.001);
gn(2, -53, 53, [1]);
function yr(e, t) {
	return e.map((e) => e.map((n, r) => r == 0 || r == 8 || n == null ? n : t(r == 1 || e[8] == 0 ? n : e[1] + n)));
}
function br(e, t) {
	return (n, r, i, a, o) => {
		let s = t.find((e) => o >= e[0]) || t[t.length - 1], c, l, u, d, f, p;
		return r.map((t) => {
			let n = e(t), r = n.getFullYear(), i = n.getMonth(), a = n.getDate(), o = n.getHours(), m = n.getMinutes(), h = n.getSeconds(), g = r != c && s[2] || i != l && s[3] || a != u && s[4] || o != d && s[5] || m != f && s[6] || h != p && s[7] || s[1];
			return c = r, l = i, u = a, d = o, f = m, p = h, g(n);
		});
	};
}
function xr(e, t) {
	let n = qn(t);
	return (t, r, i, a, o) => r.map((t) => n(e(t)));
}
function Sr(e, t, n) {
	return new Date(e, t, n);
}
function Cr(e, t) {
	return t(e);
}
var wr = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function Tr(e, t) {
	return (n, r, i, a) => a == null ? et : t(e(r));
}
function Er(e, t) {
	let n = e.series[t];
	return n.width ? n.stroke(e, t) : n.points.width ? n.points.stroke(e, t) : null;
}
function Dr(e, t) {
	return e.series[t].fill(e, t);
}
var Or = {
	show: !0,
	live: !0,
	isolate: !1,
	mount: nn,
	markers: {
		show: !0,
		width: 2,
		stroke: Er,
		fill: Dr,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function kr(e, t) {
	let n = e.cursor.points, r = ut(), i = n.size(e, t);
	U(r, Re, i), U(r, ze, i);
	let a = i / -2;
	U(r, "marginLeft", a), U(r, "marginTop", a);
	let o = n.width(e, t, i);
	return o && U(r, "borderWidth", o), r;
}
function Ar(e, t) {
	let n = e.series[t].points;
	return n._fill || n._stroke;
}
function jr(e, t) {
	let n = e.series[t].points;
	return n._stroke || n._fill;
}
function Mr(e, t) {
	return e.series[t].points.size;
}
var Nr = [0, 0];
function Pr(e, t, n) {
	return Nr[0] = t, Nr[1] = n, Nr;
}
function Fr(e, t, n, r = !0) {
	return (e) => {
		e.button != 0 || r && e.target != t || n(e);
	};
}
function Ir(e, t, n, r = !0) {
	return (e) => {
		r && e.target != t || n(e);
	};
}
var Lr = {
	show: !0,
	x: !0,
	y: !0,
	lock: !1,
	move: Pr,
	points: {
		one: !1,
		show: kr,
		size: Mr,
		width: 0,
		stroke: jr,
		fill: Ar
	},
	bind: {
		mousedown: Fr,
		mouseup: Fr,
		click: Fr,
		dblclick: Fr,
		mousemove: Ir,
		mouseleave: Ir,
		mouseenter: Ir
	},
	drag: {
		setScale: !0,
		x: !0,
		y: !1,
		dist: 0,
		uni: null,
		click: (e, t) => {
			t.stopPropagation(), t.stopImmediatePropagation();
		},
		_x: !1,
		_y: !1
	},
	focus: {
		dist: (e, t, n, r, i) => r - i,
		prox: -1,
		bias: 0
	},
	hover: {
		skip: [void 0],
		prox: null,
		bias: 0
	},
	left: -10,
	top: -10,
	idx: null,
	dataIdx: null,
	idxs: null,
	event: null
}, Rr = {
	show: !0,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
}, zr = kn({}, Rr, { filter: an }), Br = kn({}, zr, { size: 10 }), Vr = kn({}, Rr, { show: !1 }), Hr = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"", Ur = "bold " + Hr, Wr = 1.5, Gr = {
	show: !0,
	scale: "x",
	stroke: We,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Ur,
	side: 2,
	grid: zr,
	ticks: Br,
	border: Vr,
	font: Hr,
	lineGap: Wr,
	rotate: 0
}, Kr = "Value", qr = "Time", Jr = {
	show: !0,
	scale: "x",
	auto: !1,
	sorted: 1,
	min: G,
	max: -Infinity,
	idxs: []
};
function Yr(e, t, n, r, i) {
	return t.map((e) => e == null ? "" : Rt(e));
}
function Xr(e, t, n, r, i, a, o) {
	let s = [], c = mn.get(i) || 0;
	n = o ? n : q(fn(n, i), c);
	for (let e = n; e <= r; e = q(e + i, c)) s.push(Object.is(e, -0) ? 0 : e);
	return s;
}
function Zr(e, t, n, r, i, a, o) {
	let s = [], c = e.scales[e.axes[t].scale].log;
	i = qt(c, Ht((c == 10 ? Yt : Xt)(n))), c == 10 && (i = tr[xt(i, tr)]);
	let l = n, u = i * c;
	c == 10 && (u = tr[xt(u, tr)]);
	do
		s.push(l), l += i, c == 10 && !mn.has(l) && (l = q(l, mn.get(i))), l >= u && (i = l, u = i * c, c == 10 && (u = tr[xt(u, tr)]));
	while (l <= r);
	return s;
}
function Qr(e, t, n, r, i, a, o) {
	let s = e.scales[e.axes[t].scale].asinh, c = r > s ? Zr(e, t, Kt(s, n), r, i) : [s], l = r >= 0 && n <= 0 ? [0] : [];
	return (n < -s ? Zr(e, t, Kt(s, -r), -n, i) : [s]).reverse().map((e) => -e).concat(l, c);
}
var $r = /./, ei = /[12357]/, ti = /[125]/, ni = /1/, ri = (e, t, n, r) => e.map((e, i) => t == 4 && e == 0 || i % r == 0 && n.test(e.toExponential()[+(e < 0)]) ? e : null);
function ii(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = e.scales[o], c = e.valToPos, l = a._space, u = c(10, o), d = c(9, o) - u >= l ? $r : c(7, o) - u >= l ? ei : c(5, o) - u >= l ? ti : ni;
	if (d == ni) {
		let e = Vt(c(1, o) - u);
		if (e < l) return ri(t.slice().reverse(), s.distr, d, Wt(l / e)).reverse();
	}
	return ri(t, s.distr, d, 1);
}
function ai(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = a._space, c = e.valToPos, l = Vt(c(1, o) - c(2, o));
	return l < s ? ri(t.slice().reverse(), 3, $r, Wt(s / l)).reverse() : t;
}
function oi(e, t, n, r) {
	return r == null ? et : t == null ? "" : Rt(t);
}
var si = {
	show: !0,
	scale: "y",
	stroke: We,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Ur,
	side: 3,
	grid: zr,
	ticks: Br,
	border: Vr,
	font: Hr,
	lineGap: Wr,
	rotate: 0
};
function ci(e, t) {
	return q((3 + (e || 1) * 2) * t, 3);
}
function li(e, t) {
	let { scale: n, idxs: r } = e.series[0], i = e._data[0], a = e.valToPos(i[r[0]], n, !0), o = Vt(e.valToPos(i[r[1]], n, !0) - a) / (e.series[t].points.space * H);
	return r[1] - r[0] <= o;
}
var ui = {
	scale: null,
	auto: !0,
	sorted: 0,
	min: G,
	max: -Infinity
}, di = (e, t, n, r, i) => i, fi = {
	show: !0,
	auto: !0,
	sorted: 0,
	gaps: di,
	alpha: 1,
	facets: [kn({}, ui, { scale: "x" }), kn({}, ui, { scale: "y" })]
}, pi = {
	scale: "y",
	auto: !0,
	sorted: 0,
	show: !0,
	spanGaps: !1,
	gaps: di,
	alpha: 1,
	points: {
		show: li,
		filter: null
	},
	values: null,
	min: G,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function mi(e, t, n, r, i) {
	return n / 10;
}
var hi = {
	time: _e,
	auto: !0,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
}, gi = kn({}, hi, {
	time: !1,
	ori: 1
}), Y = {};
function _i(e, t) {
	let n = Y[e];
	return n || (n = {
		key: e,
		plots: [],
		sub(e) {
			n.plots.push(e);
		},
		unsub(e) {
			n.plots = n.plots.filter((t) => t != e);
		},
		pub(e, t, r, i, a, o, s) {
			for (let c = 0; c < n.plots.length; c++) n.plots[c] != t && n.plots[c].pub(e, t, r, i, a, o, s);
		}
	}, e != null && (Y[e] = n)), n;
}
var vi = 1, yi = 2;
function X(e, t, n) {
	let r = e.mode, i = e.series[t], a = r == 2 ? e._data[t] : e._data, o = e.scales, s = e.bbox, c = a[0], l = r == 2 ? a[1] : a[t], u = r == 2 ? o[i.facets[0].scale] : o[e.series[0].scale], d = r == 2 ? o[i.facets[1].scale] : o[i.scale], f = s.left, p = s.top, m = s.width, h = s.height, g = e.valToPosH, _ = e.valToPosV;
	return u.ori == 0 ? n(i, c, l, u, d, g, _, f, p, m, h, Ei, Oi, Ai, Mi, Pi) : n(i, c, l, u, d, _, g, p, f, h, m, Di, ki, ji, Ni, Fi);
}
function bi(e, t) {
	let n = 0, r = 0, i = W(e.bands, vn);
	for (let e = 0; e < i.length; e++) {
		let a = i[e];
		a.series[0] == t ? n = a.dir : a.series[1] == t && (a.dir == 1 ? r |= 1 : r |= 2);
	}
	return [n, r == 1 ? -1 : r == 2 ? 1 : r == 3 ? 2 : 0];
}
function xi(e, t, n, r, i) {
	let a = e.mode, o = e.series[t], s = a == 2 ? o.facets[1].scale : o.scale, c = e.scales[s];
	return i == -1 ? c.min : i == 1 ? c.max : c.distr == 3 ? c.dir == 1 ? c.min : c.max : 0;
}
function Z(e, t, n, r, i, a) {
	return X(e, t, (e, t, o, s, c, l, u, d, f, p, m) => {
		let h = e.pxRound, g = s.dir * (s.ori == 0 ? 1 : -1), _ = s.ori == 0 ? Oi : ki, v, y;
		g == 1 ? (v = n, y = r) : (v = r, y = n);
		let b = h(l(t[v], s, p, d)), x = h(u(o[v], c, m, f)), S = h(l(t[y], s, p, d)), C = h(u(a == 1 ? c.max : c.min, c, m, f)), w = new Path2D(i);
		return _(w, S, C), _(w, b, C), _(w, b, x), w;
	});
}
function Si(e, t, n, r, i, a) {
	let o = null;
	if (e.length > 0) {
		o = new Path2D();
		let s = t == 0 ? Ai : ji, c = n;
		for (let t = 0; t < e.length; t++) {
			let n = e[t];
			if (n[1] > n[0]) {
				let e = n[0] - c;
				e > 0 && s(o, c, r, e, r + a), c = n[1];
			}
		}
		let l = n + i - c;
		l > 0 && s(o, c, r - 5, l, r + a + 10);
	}
	return o;
}
function Ci(e, t, n) {
	let r = e[e.length - 1];
	r && r[0] == t ? r[1] = n : e.push([t, n]);
}
function Q(e, t, n, r, i, a, o) {
	let s = [], c = e.length;
	for (let l = i == 1 ? n : r; l >= n && l <= r; l += i) if (t[l] === null) {
		let u = l, d = l;
		if (i == 1) for (; ++l <= r && t[l] === null;) d = l;
		else for (; --l >= n && t[l] === null;) d = l;
		let f = a(e[u]), p = d == u ? f : a(e[d]), m = u - i;
		f = o <= 0 && m >= 0 && m < c ? a(e[m]) : f;
		let h = d + i;
		p = o >= 0 && h >= 0 && h < c ? a(e[h]) : p, p >= f && s.push([f, p]);
	}
	return s;
}
function wi(e) {
	return e == 0 ? rn : e == 1 ? Ut : (t) => dn(t, e);
}
function Ti(e) {
	let t = e == 0 ? Ei : Di, n = e == 0 ? (e, t, n, r, i, a) => {
		e.arcTo(t, n, r, i, a);
	} : (e, t, n, r, i, a) => {
		e.arcTo(n, t, i, r, a);
	}, r = e == 0 ? (e, t, n, r, i) => {
		e.rect(t, n, r, i);
	} : (e, t, n, r, i) => {
		e.rect(n, t, i, r);
	};
	return (e, i, a, o, s, c = 0, l = 0) => {
		c == 0 && l == 0 ? r(e, i, a, o, s) : (c = Gt(c, o / 2, s / 2), l = Gt(l, o / 2, s / 2), t(e, i + c, a), n(e, i + o, a, i + o, a + s, c), n(e, i + o, a + s, i, a + s, l), n(e, i, a + s, i, a, l), n(e, i, a, i + o, a, c), e.closePath());
	};
}
var Ei = (e, t, n) => {
	e.moveTo(t, n);
}, Di = (e, t, n) => {
	e.moveTo(n, t);
}, Oi = (e, t, n) => {
	e.lineTo(t, n);
}, ki = (e, t, n) => {
	e.lineTo(n, t);
}, Ai = Ti(0), ji = Ti(1), Mi = (e, t, n, r, i, a) => {
	e.arc(t, n, r, i, a);
}, Ni = (e, t, n, r, i, a) => {
	e.arc(n, t, r, i, a);
}, Pi = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(t, n, r, i, a, o);
}, Fi = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(n, t, i, r, o, a);
};
function Ii(e) {
	return (e, t, n, r, i) => X(e, t, (t, a, o, s, c, l, u, d, f, p, m) => {
		let { pxRound: h, points: g } = t, _, v;
		s.ori == 0 ? (_ = Ei, v = Mi) : (_ = Di, v = Ni);
		let y = q(g.width * H, 3), b = (g.size - g.width) / 2 * H, x = q(b * 2, 3), S = new Path2D(), C = new Path2D(), { left: w, top: T, width: E, height: D } = e.bbox;
		Ai(C, w - x, T - x, E + x * 2, D + x * 2);
		let O = (e) => {
			if (o[e] != null) {
				let t = h(l(a[e], s, p, d)), n = h(u(o[e], c, m, f));
				_(S, t + b, n), v(S, t, n, b, 0, Bt * 2);
			}
		};
		if (i) i.forEach(O);
		else for (let e = n; e <= r; e++) O(e);
		return {
			stroke: y > 0 ? S : null,
			fill: S,
			clip: C,
			flags: 3
		};
	});
}
function Li(e) {
	return (t, n, r, i, a, o) => {
		r != i && (a != r && o != r && e(t, n, r), a != i && o != i && e(t, n, i), e(t, n, o));
	};
}
var Ri = Li(Oi), zi = Li(ki);
function Bi(e) {
	let t = W(e?.alignGaps, 0);
	return (e, n, r, i) => X(e, n, (a, o, s, c, l, u, d, f, p, m, h) => {
		[r, i] = Tt(s, r, i);
		let g = a.pxRound, _ = (e) => g(u(e, c, m, f)), v = (e) => g(d(e, l, h, p)), y, b;
		c.ori == 0 ? (y = Oi, b = Ri) : (y = ki, b = zi);
		let x = c.dir * (c.ori == 0 ? 1 : -1), S = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: vi
		}, C = S.stroke, w = !1;
		if (i - r >= m * 4) {
			let t = (t) => e.posToVal(t, c.key, !0), n = null, a = null, l, u, d, f = _(o[x == 1 ? r : i]), p = _(o[r]), m = _(o[i]), h = t(x == 1 ? p + 1 : m - 1);
			for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
				let r = o[e], i = (x == 1 ? r < h : r > h) ? f : _(r), c = s[e];
				i == f ? c == null ? c === null && (w = !0) : (u = c, n == null ? (y(C, i, v(u)), l = n = a = u) : u < n ? n = u : u > a && (a = u)) : (n != null && b(C, f, v(n), v(a), v(l), v(u)), c == null ? (n = a = null, c === null && (w = !0)) : (u = c, y(C, i, v(u)), n = a = l = u), f = i, h = t(f + x));
			}
			n != null && n != a && d != f && b(C, f, v(n), v(a), v(l), v(u));
		} else for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
			let t = s[e];
			t === null ? w = !0 : t != null && y(C, _(o[e]), v(t));
		}
		let [T, E] = bi(e, n);
		if (a.fill != null || T != 0) {
			let t = S.fill = new Path2D(C), s = v(a.fillTo(e, n, a.min, a.max, T)), c = _(o[r]), l = _(o[i]);
			x == -1 && ([l, c] = [c, l]), y(t, l, s), y(t, c, s);
		}
		if (!a.spanGaps) {
			let l = [];
			w && l.push(...Q(o, s, r, i, x, _, t)), S.gaps = l = a.gaps(e, n, r, i, l), S.clip = Si(l, c.ori, f, p, m, h);
		}
		return E != 0 && (S.band = E == 2 ? [Z(e, n, r, i, C, -1), Z(e, n, r, i, C, 1)] : Z(e, n, r, i, C, E)), S;
	});
}
function Vi(e) {
	let t = W(e.align, 1), n = W(e.ascDesc, !1), r = W(e.alignGaps, 0), i = W(e.extend, !1);
	return (e, a, o, s) => X(e, a, (c, l, u, d, f, p, m, h, g, _, v) => {
		[o, s] = Tt(u, o, s);
		let y = c.pxRound, { left: b, width: x } = e.bbox, S = (e) => y(p(e, d, _, h)), C = (e) => y(m(e, f, v, g)), w = d.ori == 0 ? Oi : ki, T = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: vi
		}, E = T.stroke, D = d.dir * (d.ori == 0 ? 1 : -1), O = C(u[D == 1 ? o : s]), k = S(l[D == 1 ? o : s]), ee = k, A = k;
		i && t == -1 && (A = b, w(E, A, O)), w(E, k, O);
		for (let e = D == 1 ? o : s; e >= o && e <= s; e += D) {
			let n = u[e];
			if (n == null) continue;
			let r = S(l[e]), i = C(n);
			t == 1 ? w(E, r, O) : w(E, ee, i), w(E, r, i), O = i, ee = r;
		}
		let te = ee;
		i && t == 1 && (te = b + x, w(E, te, O));
		let [ne, j] = bi(e, a);
		if (c.fill != null || ne != 0) {
			let t = T.fill = new Path2D(E), n = C(c.fillTo(e, a, c.min, c.max, ne));
			w(t, te, n), w(t, A, n);
		}
		if (!c.spanGaps) {
			let i = [];
			i.push(...Q(l, u, o, s, D, S, r));
			let f = c.width * H / 2, p = n || t == 1 ? f : -f, m = n || t == -1 ? -f : f;
			i.forEach((e) => {
				e[0] += p, e[1] += m;
			}), T.gaps = i = c.gaps(e, a, o, s, i), T.clip = Si(i, d.ori, h, g, _, v);
		}
		return j != 0 && (T.band = j == 2 ? [Z(e, a, o, s, E, -1), Z(e, a, o, s, E, 1)] : Z(e, a, o, s, E, j)), T;
	});
}
function Hi(e, t, n, r, i, a, o = G) {
	if (e.length > 1) {
		let s = null;
		for (let c = 0, l = Infinity; c < e.length; c++) if (t[c] !== void 0) {
			if (s != null) {
				let t = Vt(e[c] - e[s]);
				t < l && (l = t, o = Vt(n(e[c], r, i, a) - n(e[s], r, i, a)));
			}
			s = c;
		}
	}
	return o;
}
function Ui(e) {
	e ||= _n;
	let t = W(e.size, [
		.6,
		G,
		1
	]), n = e.align || 0, r = e.gap || 0, i = e.radius;
	i = i == null ? [0, 0] : typeof i == "number" ? [i, 0] : i;
	let a = K(i), o = 1 - t[0], s = W(t[1], G), c = W(t[2], 1), l = W(e.disp, _n), u = W(e.each, (e) => {}), { fill: d, stroke: f } = l;
	return (e, t, i, p) => X(e, t, (m, h, g, _, v, y, b, x, S, C, w) => {
		let T = m.pxRound, E = n, D = r * H, O = s * H, k = c * H, ee, A;
		_.ori == 0 ? [ee, A] = a(e, t) : [A, ee] = a(e, t);
		let te = _.dir * (_.ori == 0 ? 1 : -1), ne = _.ori == 0 ? Ai : ji, j = _.ori == 0 ? u : (e, t, n, r, i, a, o) => {
			u(e, t, n, i, r, o, a);
		}, re = W(e.bands, vn).find((e) => e.series[0] == t), ie = re == null ? 0 : re.dir, ae = m.fillTo(e, t, m.min, m.max, ie), M = T(b(ae, v, w, S)), N, P, oe, F = C, I = T(m.width * H), se = !1, ce = null, le = null, L = null, ue = null;
		d != null && (I == 0 || f != null) && (se = !0, ce = d.values(e, t, i, p), le = /* @__PURE__ */ new Map(), new Set(ce).forEach((e) => {
			e != null && le.set(e, new Path2D());
		}), I > 0 && (L = f.values(e, t, i, p), ue = /* @__PURE__ */ new Map(), new Set(L).forEach((e) => {
			e != null && ue.set(e, new Path2D());
		})));
		let { x0: R, size: de } = l;
		if (R != null && de != null) {
			E = 1, h = R.values(e, t, i, p), R.unit == 2 && (h = h.map((t) => e.posToVal(x + t * C, _.key, !0)));
			let n = de.values(e, t, i, p);
			P = de.unit == 2 ? n[0] * C : y(n[0], _, C, x) - y(0, _, C, x), F = Hi(h, g, y, _, C, x, F), oe = F - P + D;
		} else F = Hi(h, g, y, _, C, x, F), oe = F * o + D, P = F - oe;
		oe < 1 && (oe = 0), I >= P / 2 && (I = 0), oe < 5 && (T = rn);
		let z = oe > 0, fe = F - oe - (z ? I : 0);
		P = T(en(fe, k, O)), N = (E == 0 ? P / 2 : E == te ? 0 : P) - E * te * ((E == 0 ? D / 2 : 0) + (z ? I / 2 : 0));
		let pe = {
			stroke: null,
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: 0
		}, me = se ? null : new Path2D(), he = null;
		if (re != null) he = e.data[re.series[1]];
		else {
			let { y0: n, y1: r } = l;
			n != null && r != null && (g = r.values(e, t, i, p), he = n.values(e, t, i, p));
		}
		let ge = ee * P, _e = A * P;
		for (let n = te == 1 ? i : p; n >= i && n <= p; n += te) {
			let r = g[n];
			if (r == null) continue;
			if (he != null) {
				let e = he[n] ?? 0;
				if (r - e == 0) continue;
				M = b(e, v, w, S);
			}
			let i = y(_.distr != 2 || l != null ? h[n] : n, _, C, x), a = b(W(r, ae), v, w, S), o = T(i - N), s = T(Kt(a, M)), c = T(Gt(a, M)), u = s - c;
			if (r != null) {
				let i = r < 0 ? _e : ge, a = r < 0 ? ge : _e;
				se ? (I > 0 && L[n] != null && ne(ue.get(L[n]), o, c + Ht(I / 2), P, Kt(0, u - I), i, a), ce[n] != null && ne(le.get(ce[n]), o, c + Ht(I / 2), P, Kt(0, u - I), i, a)) : ne(me, o, c + Ht(I / 2), P, Kt(0, u - I), i, a), j(e, t, n, o - I / 2, c, P + I, u);
			}
		}
		return I > 0 ? pe.stroke = se ? ue : me : se || (pe._fill = m.width == 0 ? m._fill : m._stroke ?? m._fill, pe.width = 0), pe.fill = se ? le : me, pe;
	});
}
function Wi(e, t) {
	let n = W(t?.alignGaps, 0);
	return (t, r, i, a) => X(t, r, (o, s, c, l, u, d, f, p, m, h, g) => {
		[i, a] = Tt(c, i, a);
		let _ = o.pxRound, v = (e) => _(d(e, l, h, p)), y = (e) => _(f(e, u, g, m)), b, x, S;
		l.ori == 0 ? (b = Ei, S = Oi, x = Pi) : (b = Di, S = ki, x = Fi);
		let C = l.dir * (l.ori == 0 ? 1 : -1), w = v(s[C == 1 ? i : a]), T = w, E = [], D = [];
		for (let e = C == 1 ? i : a; e >= i && e <= a; e += C) if (c[e] != null) {
			let t = s[e], n = v(t);
			E.push(T = n), D.push(y(c[e]));
		}
		let O = {
			stroke: e(E, D, b, S, x, _),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: vi
		}, k = O.stroke, [ee, A] = bi(t, r);
		if (o.fill != null || ee != 0) {
			let e = O.fill = new Path2D(k), n = y(o.fillTo(t, r, o.min, o.max, ee));
			S(e, T, n), S(e, w, n);
		}
		if (!o.spanGaps) {
			let e = [];
			e.push(...Q(s, c, i, a, C, v, n)), O.gaps = e = o.gaps(t, r, i, a, e), O.clip = Si(e, l.ori, p, m, h, g);
		}
		return A != 0 && (O.band = A == 2 ? [Z(t, r, i, a, k, -1), Z(t, r, i, a, k, 1)] : Z(t, r, i, a, k, A)), O;
	});
}
function Gi(e) {
	return Wi(Ki, e);
}
function Ki(e, t, n, r, i, a) {
	let o = e.length;
	if (o < 2) return null;
	let s = new Path2D();
	if (n(s, e[0], t[0]), o == 2) r(s, e[1], t[1]);
	else {
		let n = Array(o), r = Array(o - 1), a = Array(o - 1), c = Array(o - 1);
		for (let n = 0; n < o - 1; n++) a[n] = t[n + 1] - t[n], c[n] = e[n + 1] - e[n], r[n] = a[n] / c[n];
		n[0] = r[0];
		for (let e = 1; e < o - 1; e++) r[e] === 0 || r[e - 1] === 0 || r[e - 1] > 0 != r[e] > 0 ? n[e] = 0 : (n[e] = 3 * (c[e - 1] + c[e]) / ((2 * c[e] + c[e - 1]) / r[e - 1] + (c[e] + 2 * c[e - 1]) / r[e]), isFinite(n[e]) || (n[e] = 0));
		n[o - 1] = r[o - 2];
		for (let r = 0; r < o - 1; r++) i(s, e[r] + c[r] / 3, t[r] + n[r] * c[r] / 3, e[r + 1] - c[r] / 3, t[r + 1] - n[r + 1] * c[r] / 3, e[r + 1], t[r + 1]);
	}
	return s;
}
var qi = /* @__PURE__ */ new Set();
function Ji() {
	for (let e of qi) e.syncRect(!0);
}
tt && (yt(Qe, rt, Ji), yt(B, rt, Ji, !0), yt($e, rt, () => {
	$.pxRatio = H;
}));
var Yi = Bi(), Xi = Ii();
function Zi(e, t, n, r) {
	return (r ? [e[0], e[1]].concat(e.slice(2)) : [e[0]].concat(e.slice(1))).map((e, r) => $i(e, r, t, n));
}
function Qi(e, t) {
	return e.map((e, n) => n == 0 ? {} : kn({}, t, e));
}
function $i(e, t, n, r) {
	return kn({}, t == 0 ? n : r, e);
}
function ea(e, t, n) {
	return t == null ? yn : [t, n];
}
var ta = ea;
function na(e, t, n) {
	return t == null ? yn : Pt(t, n, At, !0);
}
function ra(e, t, n, r) {
	return t == null ? yn : Ot(t, n, e.scales[r].log, !1);
}
var ia = ra;
function aa(e, t, n, r) {
	return t == null ? yn : kt(t, n, e.scales[r].log, !1);
}
var oa = aa;
function sa(e, t, n, r, i) {
	let a = Kt($t(e), $t(t)), o = t - e, s = xt(i / r * o, n);
	do {
		let e = n[s], t = r * e / o;
		if (t >= i && a + (e < 5 ? mn.get(e) : 0) <= 17) return [e, t];
	} while (++s < n.length);
	return [0, 0];
}
function ca(e) {
	let t, n;
	return e = e.replace(/(\d+)px/, (e, r) => (t = Ut((n = +r) * H)) + "px"), [
		e,
		t,
		n
	];
}
function la(e) {
	e.show && [e.font, e.labelFont].forEach((e) => {
		let t = q(e[2] * H, 1);
		e[0] = e[0].replace(/[0-9.]+px/, t + "px"), e[1] = t;
	});
}
function $(e, t, n) {
	let r = { mode: W(e.mode, 1) }, i = r.mode;
	function a(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? 1 - i : i);
	}
	function o(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? i : 1 - i);
	}
	function s(e, t, n, r) {
		return t.ori == 0 ? a(e, t, n, r) : o(e, t, n, r);
	}
	r.valToPosH = a, r.valToPosV = o;
	let c = !1;
	r.status = 0;
	let l = r.root = ut(ve);
	if (e.id != null && (l.id = e.id), st(l, e.class), e.title) {
		let t = ut(xe, l);
		t.textContent = e.title;
	}
	let u = lt("canvas"), d = r.ctx = u.getContext("2d"), f = ut(Se, l);
	yt("click", f, (e) => {
		e.target === m && (Y != ri || X != li) && Z.click(r, e);
	}, !0);
	let p = r.under = ut(Ce, f);
	f.appendChild(u);
	let m = r.over = ut(we, f);
	e = On(e);
	let h = +W(e.pxAlign, 1), g = wi(h);
	(e.plugins || []).forEach((t) => {
		t.opts && (e = t.opts(r, e) || e);
	});
	let _ = e.ms || .001, v = r.series = i == 1 ? Zi(e.series || [], Jr, pi, !1) : Qi(e.series || [null], fi), y = r.axes = Zi(e.axes || [], Gr, si, !0), b = r.scales = {}, x = r.bands = e.bands || [];
	x.forEach((e) => {
		e.fill = K(e.fill || null), e.dir = W(e.dir, -1);
	});
	let S = i == 2 ? v[1].facets[0].scale : v[0].scale, C = {
		axes: Mr,
		series: lr
	}, w = (e.drawOrder || ["axes", "series"]).map((e) => C[e]);
	function T(e) {
		let t = e.distr == 3 ? (t) => Yt(t > 0 ? t : e.clamp(r, t, e.min, e.max, e.key)) : e.distr == 4 ? (t) => Qt(t, e.asinh) : e.distr == 100 ? (t) => e.fwd(t) : (e) => e;
		return (n) => {
			let r = t(n), { _min: i, _max: a } = e, o = a - i;
			return (r - i) / o;
		};
	}
	function E(t) {
		let n = b[t];
		if (n == null) {
			let r = (e.scales || _n)[t] || _n;
			if (r.from != null) {
				E(r.from);
				let e = kn({}, b[r.from], r, { key: t });
				e.valToPct = T(e), b[t] = e;
			} else {
				n = b[t] = kn({}, t == S ? hi : gi, r), n.key = t;
				let e = n.time, a = n.range, o = bn(a);
				if ((t != S || i == 2 && !e) && (o && (a[0] == null || a[1] == null) && (a = {
					min: a[0] == null ? jt : {
						mode: 1,
						hard: a[0],
						soft: a[0]
					},
					max: a[1] == null ? jt : {
						mode: 1,
						hard: a[1],
						soft: a[1]
					}
				}, o = !1), !o && wn(a))) {
					let e = a;
					a = (t, n, r) => n == null ? yn : Pt(n, r, e);
				}
				n.range = K(a || (e ? ta : t == S ? n.distr == 3 ? ia : n.distr == 4 ? oa : ea : n.distr == 3 ? ra : n.distr == 4 ? aa : na)), n.auto = K(!o && n.auto), n.clamp = K(n.clamp || mi), n._min = n._max = null, n.valToPct = T(n);
			}
		}
	}
	E("x"), E("y"), i == 1 && v.forEach((e) => {
		E(e.scale);
	}), y.forEach((e) => {
		E(e.scale);
	});
	for (let t in e.scales) E(t);
	let D = b[S], O = D.distr, k, ee;
	D.ori == 0 ? (st(l, ye), k = a, ee = o) : (st(l, be), k = o, ee = a);
	let A = {};
	for (let e in b) {
		let t = b[e];
		(t.min != null || t.max != null) && (A[e] = {
			min: t.min,
			max: t.max
		}, t.min = t.max = null);
	}
	let te = e.tzDate || ((e) => new Date(Ut(e / _))), ne = e.fmtDate || qn, j = _ == 1 ? hr(te) : vr(te), re = br(te, yr(_ == 1 ? mr : _r, ne)), ie = Tr(te, Cr(wr, ne)), ae = [], M = r.legend = kn({}, Or, e.legend), N = r.cursor = kn({}, Lr, { drag: { y: i == 2 } }, e.cursor), P = M.show, oe = N.show, F = M.markers;
	M.idxs = ae, F.width = K(F.width), F.dash = K(F.dash), F.stroke = K(F.stroke), F.fill = K(F.fill);
	let I, se, ce, le = [], L = [], ue, R = !1, de = {};
	if (M.live) {
		let e = v[1] ? v[1].values : null;
		R = e != null, ue = R ? e(r, 1, 0) : { _: 0 };
		for (let e in ue) de[e] = et;
	}
	if (P) {
		if (I = lt("table", je, l), ce = lt("tbody", null, I), M.mount(r, I), R) {
			se = lt("thead", null, I, ce);
			let e = lt("tr", null, se);
			for (var z in lt("th", null, e), ue) lt("th", Ie, e).textContent = z;
		} else st(I, Ne), M.live && st(I, Me);
	}
	let fe = { show: !0 }, pe = { show: !1 };
	function me(e, t) {
		if (t == 0 && (R || !M.live || i == 2)) return yn;
		let n = [], a = lt("tr", Pe, ce, ce.childNodes[t]);
		st(a, e.class), e.show || st(a, Ee);
		let o = lt("th", null, a);
		if (F.show) {
			let e = ut(Fe, o);
			if (t > 0) {
				let n = F.width(r, t);
				n && (e.style.border = n + "px " + F.dash(r, t) + " " + F.stroke(r, t)), e.style.background = F.fill(r, t);
			}
		}
		let s = ut(Ie, o);
		for (var c in e.label instanceof HTMLElement ? s.appendChild(e.label) : s.textContent = e.label, t > 0 && (F.show || (s.style.color = e.width > 0 ? F.stroke(r, t) : F.fill(r, t)), ge("click", o, (t) => {
			if (N._lock) return;
			Xt(t);
			let n = v.indexOf(e);
			if ((t.ctrlKey || t.metaKey) != M.isolate) {
				let e = v.some((e, t) => t > 0 && t != n && e.show);
				v.forEach((t, r) => {
					r > 0 && ki(r, e ? r == n ? fe : pe : fe, !0, ka.setSeries);
				});
			} else ki(n, { show: !e.show }, !0, ka.setSeries);
		}, !1), rn && ge(Ye, o, (t) => {
			N._lock || (Xt(t), ki(v.indexOf(e), Li, !0, ka.setSeries));
		}, !1)), ue) {
			let e = lt("td", Le, a);
			e.textContent = "--", n.push(e);
		}
		return [a, n];
	}
	let he = /* @__PURE__ */ new Map();
	function ge(e, t, n, i = !0) {
		let a = he.get(t) || {}, o = N.bind[e](r, t, n, i);
		o && (yt(e, t, a[e] = o), he.set(t, a));
	}
	function _e(e, t, n) {
		let r = he.get(t) || {};
		for (let n in r) (e == null || n == e) && (bt(n, t, r[n]), delete r[n]);
		e ?? he.delete(t);
	}
	let We = 0, Qe = 0, B = 0, V = 0, tt = 0, it = 0, at = tt, ot = it, dt = B, pt = V, ht = 0, _t = 0, vt = 0, St = 0;
	r.bbox = {};
	let Ct = !1, wt = !1, Tt = !1, Et = !1, Mt = !1, Nt = !1;
	function It(e, t, n) {
		(n || e != r.width || t != r.height) && Lt(e, t), Nr(!1), Tt = !0, wt = !0, zr();
	}
	function Lt(e, t) {
		r.width = We = B = e, r.height = Qe = V = t, tt = it = 0, Ht(), Jt();
		let n = r.bbox;
		ht = n.left = dn(tt * H, .5), _t = n.top = dn(it * H, .5), vt = n.width = dn(B * H, .5), St = n.height = dn(V * H, .5);
	}
	function Rt() {
		let e = !1, t = 0;
		for (; !e;) {
			t++;
			let n = Ar(t), i = jr(t);
			e = t == 3 || n && i, e || (Lt(r.width, r.height), wt = !0);
		}
	}
	function zt({ width: e, height: t }) {
		It(e, t);
	}
	r.setSize = zt;
	function Ht() {
		let e = !1, t = !1, n = !1, r = !1;
		y.forEach((i, a) => {
			if (i.show && i._show) {
				let { side: a, _size: o } = i, s = a % 2, c = o + (i.label == null ? 0 : i.labelSize);
				c > 0 && (s ? (B -= c, a == 3 ? (tt += c, r = !0) : n = !0) : (V -= c, a == 0 ? (it += c, e = !0) : t = !0));
			}
		}), An[0] = e, An[1] = n, An[2] = t, An[3] = r, B -= Pn[1] + Pn[3], tt += Pn[3], V -= Pn[2] + Pn[0], it += Pn[0];
	}
	function Jt() {
		let e = tt + B, t = it + V, n = tt, r = it;
		function i(i, a) {
			switch (i) {
				case 1: return e += a, e - a;
				case 2: return t += a, t - a;
				case 3: return n -= a, n + a;
				case 0: return r -= a, r + a;
			}
		}
		y.forEach((e, t) => {
			if (e.show && e._show) {
				let t = e.side;
				e._pos = i(t, e._size), e.label != null && (e._lpos = i(t, e.labelSize));
			}
		});
	}
	if (N.dataIdx == null) {
		let e = N.hover, n = e.skip = new Set(e.skip ?? []);
		n.add(void 0);
		let r = e.prox = K(e.prox), i = e.bias ??= 0;
		N.dataIdx = (e, a, o, s) => {
			if (a == 0) return o;
			let c = o, l = r(e, a, o, s) ?? G, u = l >= 0 && l < G, d = D.ori == 0 ? B : V, f = N.left, p = t[0], m = t[a];
			if (n.has(m[o])) {
				c = null;
				let e = null, t = null, r;
				if (i == 0 || i == -1) for (r = o; e == null && r-- > 0;) n.has(m[r]) || (e = r);
				if (i == 0 || i == 1) for (r = o; t == null && r++ < m.length;) n.has(m[r]) || (t = r);
				if (e != null || t != null) {
					if (u) {
						let n = e == null ? -Infinity : k(p[e], D, d, 0), r = t == null ? Infinity : k(p[t], D, d, 0), i = f - n, a = r - f;
						i <= a ? i <= l && (c = e) : a <= l && (c = t);
					} else c = t == null ? e : e == null ? t : o - e <= t - o ? e : t;
				}
			} else u && Vt(f - k(p[o], D, d, 0)) > l && (c = null);
			return c;
		};
	}
	let Xt = (e) => {
		N.event = e;
	};
	N.idxs = ae, N._lock = !1;
	let $t = N.points;
	$t.show = K($t.show), $t.size = K($t.size), $t.stroke = K($t.stroke), $t.width = K($t.width), $t.fill = K($t.fill);
	let nn = r.focus = kn({}, e.focus || { alpha: .3 }, N.focus), rn = nn.prox >= 0, ln = rn && $t.one, un = [], fn = [], pn = [];
	function gn(e, t) {
		let n = $t.show(r, t);
		if (n instanceof HTMLElement) return st(n, Ae), st(n, e.class), ft(n, -10, -10, B, V), m.insertBefore(n, un[t]), n;
	}
	function xn(e, t) {
		if (i == 1 || t > 0) {
			let t = i == 1 && b[e.scale].time, n = e.value;
			e.value = t ? Cn(n) ? Tr(te, Cr(n, ne)) : n || ie : n || oi, e.label = e.label || (t ? qr : Kr);
		}
		if (ln || t > 0) {
			e.width = e.width == null ? 1 : e.width, e.paths = e.paths || Yi || on, e.fillTo = K(e.fillTo || xi), e.pxAlign = +W(e.pxAlign, h), e.pxRound = wi(e.pxAlign), e.stroke = K(e.stroke || null), e.fill = K(e.fill || null), e._stroke = e._fill = e._paths = e._focus = null;
			let t = ci(Kt(1, e.width), 1), n = e.points = kn({}, {
				size: t,
				width: Kt(1, t * .2),
				stroke: e.stroke,
				space: t * 2,
				paths: Xi,
				_stroke: null,
				_fill: null
			}, e.points);
			n.show = K(n.show), n.filter = K(n.filter), n.fill = K(n.fill), n.stroke = K(n.stroke), n.paths = K(n.paths), n.pxAlign = e.pxAlign;
		}
		if (P) {
			let n = me(e, t);
			le.splice(t, 0, n[0]), L.splice(t, 0, n[1]), M.values.push(null);
		}
		if (oe) {
			ae.splice(t, 0, null);
			let n = null;
			ln ? t == 0 && (n = gn(e, t)) : t > 0 && (n = gn(e, t)), un.splice(t, 0, n), fn.splice(t, 0, 0), pn.splice(t, 0, 0);
		}
		Da("addSeries", t);
	}
	function En(e, t) {
		t ??= v.length, e = i == 1 ? $i(e, t, Jr, pi) : $i(e, t, {}, fi), v.splice(t, 0, e), xn(v[t], t);
	}
	r.addSeries = En;
	function Dn(e) {
		if (v.splice(e, 1), P) {
			M.values.splice(e, 1), L.splice(e, 1);
			let t = le.splice(e, 1)[0];
			_e(null, t.firstChild), t.remove();
		}
		oe && (ae.splice(e, 1), un.splice(e, 1)[0].remove(), fn.splice(e, 1), pn.splice(e, 1)), Da("delSeries", e);
	}
	r.delSeries = Dn;
	let An = [
		!1,
		!1,
		!1,
		!1
	];
	function jn(e, t) {
		if (e._show = e.show, e.show) {
			let n = e.side % 2, i = b[e.scale];
			i ??= (e.scale = n ? v[1].scale : S, b[e.scale]);
			let a = i.time;
			e.size = K(e.size), e.space = K(e.space), e.rotate = K(e.rotate), bn(e.incrs) && e.incrs.forEach((e) => {
				!mn.has(e) && mn.set(e, hn(e));
			}), e.incrs = K(e.incrs || (i.distr == 2 ? er : a ? _ == 1 ? pr : gr : tr)), e.splits = K(e.splits || (a && i.distr == 1 ? j : i.distr == 3 ? Zr : i.distr == 4 ? Qr : Xr)), e.stroke = K(e.stroke), e.grid.stroke = K(e.grid.stroke), e.ticks.stroke = K(e.ticks.stroke), e.border.stroke = K(e.border.stroke);
			let o = e.values;
			e.values = bn(o) && !bn(o[0]) ? K(o) : a ? bn(o) ? br(te, yr(o, ne)) : Cn(o) ? xr(te, o) : o || re : o || Yr, e.filter = K(e.filter || (i.distr >= 3 && i.log == 10 ? ii : i.distr == 3 && i.log == 2 ? ai : an)), e.font = ca(e.font), e.labelFont = ca(e.labelFont), e._size = e.size(r, null, t, 0), e._space = e._rotate = e._incrs = e._found = e._splits = e._values = null, e._size > 0 && (An[t] = !0, e._el = ut(Te, f));
		}
	}
	function Mn(e, t, n, r) {
		let [i, a, o, s] = n, c = t % 2, l = 0;
		return c == 0 && (s || a) && (l = t == 0 && !i || t == 2 && !o ? Ut(Gr.size / 3) : 0), c == 1 && (i || o) && (l = t == 1 && !a || t == 3 && !s ? Ut(si.size / 2) : 0), l;
	}
	let Nn = r.padding = (e.padding || [
		Mn,
		Mn,
		Mn,
		Mn
	]).map((e) => K(W(e, Mn))), Pn = r._padding = Nn.map((e, t) => e(r, t, An, 0)), In, Ln = null, Rn = null, zn = i == 1 ? v[0].idxs : null, Bn = null, Vn = !1;
	function Hn(e, n) {
		if (t = e ?? [], r.data = r._data = t, i == 2) {
			In = 0;
			for (let e = 1; e < v.length; e++) In += t[e][0].length;
		} else {
			t.length == 0 && (r.data = r._data = t = [[]]), Bn = t[0], In = Bn.length;
			let e = t;
			if (O == 2) {
				e = t.slice();
				let n = e[0] = Array(In);
				for (let e = 0; e < In; e++) n[e] = e;
			}
			r._data = t = e;
		}
		if (Nr(!0), Da("setData"), O == 2 && (Tt = !0), n !== !1) {
			let e = D;
			e.auto(r, Vn) ? Un() : Oi(S, e.min, e.max), Et ||= N.left >= 0, Nt = !0, zr();
		}
	}
	r.setData = Hn;
	function Un() {
		Vn = !0;
		let e, n;
		i == 1 && (In > 0 ? (Ln = zn[0] = 0, Rn = zn[1] = In - 1, e = t[0][Ln], n = t[0][Rn], O == 2 ? (e = Ln, n = Rn) : e == n && (O == 3 ? [e, n] = Ot(e, e, D.log, !1) : O == 4 ? [e, n] = kt(e, e, D.log, !1) : D.time ? n = e + Ut(86400 / _) : [e, n] = Pt(e, n, At, !0))) : (Ln = zn[0] = e = null, Rn = zn[1] = n = null)), Oi(S, e, n);
	}
	let Wn, Gn, Kn, Jn, Yn, Xn, Zn, Qn, $n, nr;
	function rr(e, t, n, r, i, a) {
		e ??= Ge, n ??= vn, r ??= "butt", i ??= Ge, a ??= "round", e != Wn && (d.strokeStyle = Wn = e), i != Gn && (d.fillStyle = Gn = i), t != Kn && (d.lineWidth = Kn = t), a != Yn && (d.lineJoin = Yn = a), r != Xn && (d.lineCap = Xn = r), n != Jn && d.setLineDash(Jn = n);
	}
	function ir(e, t, n, r) {
		t != Gn && (d.fillStyle = Gn = t), e != Zn && (d.font = Zn = e), n != Qn && (d.textAlign = Qn = n), r != $n && (d.textBaseline = $n = r);
	}
	function ar(e, t, n, i, a = 0) {
		if (i.length > 0 && e.auto(r, Vn) && (t == null || t.min == null)) {
			let t = W(Ln, 0), r = W(Rn, i.length - 1), o = n.min == null ? Dt(i, t, r, a, e.distr == 3) : [n.min, n.max];
			e.min = Gt(e.min, n.min = o[0]), e.max = Kt(e.max, n.max = o[1]);
		}
	}
	let or = {
		min: null,
		max: null
	};
	function sr() {
		for (let e in b) {
			let t = b[e];
			A[e] == null && (t.min == null || A[S] != null && t.auto(r, Vn)) && (A[e] = or);
		}
		for (let e in b) {
			let t = b[e];
			A[e] == null && t.from != null && A[t.from] != null && (A[e] = or);
		}
		A[S] != null && Nr(!0);
		let e = {};
		for (let t in A) {
			let n = A[t];
			if (n != null) {
				let a = e[t] = On(b[t], Tn);
				if (n.min != null) kn(a, n);
				else if (t != S || i == 2) {
					if (In == 0 && a.from == null) {
						let e = a.range(r, null, null, t);
						a.min = e[0], a.max = e[1];
					} else a.min = G, a.max = -Infinity;
				}
			}
		}
		if (In > 0) {
			v.forEach((n, a) => {
				if (i == 1) {
					let i = n.scale, o = A[i];
					if (o == null) return;
					let s = e[i];
					if (a == 0) {
						let e = s.range(r, s.min, s.max, i);
						s.min = e[0], s.max = e[1], Ln = xt(s.min, t[0]), Rn = xt(s.max, t[0]), Rn - Ln > 1 && (t[0][Ln] < s.min && Ln++, t[0][Rn] > s.max && Rn--), n.min = Bn[Ln], n.max = Bn[Rn];
					} else n.show && n.auto && ar(s, o, n, t[a], n.sorted);
					n.idxs[0] = Ln, n.idxs[1] = Rn;
				} else if (a > 0 && n.show && n.auto) {
					let [r, i] = n.facets, o = r.scale, s = i.scale, [c, l] = t[a], u = e[o], d = e[s];
					u != null && ar(u, A[o], r, c, r.sorted), d != null && ar(d, A[s], i, l, i.sorted), n.min = i.min, n.max = i.max;
				}
			});
			for (let t in e) {
				let n = e[t], i = A[t];
				if (n.from == null && (i == null || i.min == null)) {
					let e = n.range(r, n.min == G ? null : n.min, n.max == -Infinity ? null : n.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		for (let t in e) {
			let n = e[t];
			if (n.from != null) {
				let i = e[n.from];
				if (i.min == null) n.min = n.max = null;
				else {
					let e = n.range(r, i.min, i.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		let n = {}, a = !1;
		for (let t in e) {
			let r = e[t], i = b[t];
			if (i.min != r.min || i.max != r.max) {
				i.min = r.min, i.max = r.max;
				let e = i.distr;
				i._min = e == 3 ? Yt(i.min) : e == 4 ? Qt(i.min, i.asinh) : e == 100 ? i.fwd(i.min) : i.min, i._max = e == 3 ? Yt(i.max) : e == 4 ? Qt(i.max, i.asinh) : e == 100 ? i.fwd(i.max) : i.max, n[t] = a = !0;
			}
		}
		if (a) {
			v.forEach((e, t) => {
				i == 2 ? t > 0 && n.y && (e._paths = null) : n[e.scale] && (e._paths = null);
			});
			for (let e in n) Tt = !0, Da("setScale", e);
			oe && N.left >= 0 && (Et = Nt = !0);
		}
		for (let e in A) A[e] = null;
	}
	function cr(e) {
		let t = en(Ln - 1, 0, In - 1), n = en(Rn + 1, 0, In - 1);
		for (; e[t] == null && t > 0;) t--;
		for (; e[n] == null && n < In - 1;) n++;
		return [t, n];
	}
	function lr() {
		if (In > 0) {
			let e = v.some((e) => e._focus) && nr != nn.alpha;
			e && (d.globalAlpha = nr = nn.alpha), v.forEach((e, n) => {
				if (n > 0 && e.show && (ur(n, !1), ur(n, !0), e._paths == null)) {
					let a = nr;
					nr != e.alpha && (d.globalAlpha = nr = e.alpha);
					let o = i == 2 ? [0, t[n][0].length - 1] : cr(t[n]);
					e._paths = e.paths(r, n, o[0], o[1]), nr != a && (d.globalAlpha = nr = a);
				}
			}), v.forEach((e, t) => {
				if (t > 0 && e.show) {
					let n = nr;
					nr != e.alpha && (d.globalAlpha = nr = e.alpha), e._paths != null && dr(t, !1);
					{
						let n = e._paths == null ? null : e._paths.gaps, i = e.points.show(r, t, Ln, Rn, n), a = e.points.filter(r, t, i, n);
						(i || a) && (e.points._paths = e.points.paths(r, t, Ln, Rn, a), dr(t, !0));
					}
					nr != n && (d.globalAlpha = nr = n), Da("drawSeries", t);
				}
			}), e && (d.globalAlpha = nr = 1);
		}
	}
	function ur(e, t) {
		let n = t ? v[e].points : v[e];
		n._stroke = n.stroke(r, e), n._fill = n.fill(r, e);
	}
	function dr(e, t) {
		let n = t ? v[e].points : v[e], { stroke: r, fill: i, clip: a, flags: o, _stroke: s = n._stroke, _fill: c = n._fill, _width: l = n.width } = n._paths;
		l = q(l * H, 3);
		let u = null, f = l % 2 / 2;
		t && c == null && (c = l > 0 ? "#fff" : s);
		let p = n.pxAlign == 1 && f > 0;
		if (p && d.translate(f, f), !t) {
			let e = ht - l / 2, t = _t - l / 2, n = vt + l, r = St + l;
			u = new Path2D(), u.rect(e, t, n, r);
		}
		t ? fr(s, l, n.dash, n.cap, c, r, i, o, a) : J(e, s, l, n.dash, n.cap, c, r, i, o, u, a), p && d.translate(-f, -f);
	}
	function J(e, n, i, a, o, s, c, l, u, d, f) {
		let p = !1;
		u != 0 && x.forEach((m, h) => {
			if (m.series[0] == e) {
				let e = v[m.series[1]], g = t[m.series[1]], _ = (e._paths || _n).band;
				bn(_) && (_ = m.dir == 1 ? _[0] : _[1]);
				let y, b = null;
				e.show && _ && Ft(g, Ln, Rn) ? (b = m.fill(r, h) || s, y = e._paths.clip) : _ = null, fr(n, i, a, o, b, c, l, u, d, f, y, _), p = !0;
			}
		}), p || fr(n, i, a, o, s, c, l, u, d, f);
	}
	function fr(e, t, n, r, i, a, o, s, c, l, u, f) {
		rr(e, t, n, r, i), (c || l || f) && (d.save(), c && d.clip(c), l && d.clip(l)), f ? (s & 3) == 3 ? (d.clip(f), u && d.clip(u), Er(i, o), Sr(e, a, t)) : s & yi ? (Er(i, o), d.clip(f), Sr(e, a, t)) : s & vi && (d.save(), d.clip(f), u && d.clip(u), Er(i, o), d.restore(), Sr(e, a, t)) : (Er(i, o), Sr(e, a, t)), (c || l || f) && d.restore();
	}
	function Sr(e, t, n) {
		n > 0 && (t instanceof Map ? t.forEach((e, t) => {
			d.strokeStyle = Wn = t, d.stroke(e);
		}) : t != null && e && d.stroke(t));
	}
	function Er(e, t) {
		t instanceof Map ? t.forEach((e, t) => {
			d.fillStyle = Gn = t, d.fill(e);
		}) : t != null && e && d.fill(t);
	}
	function Dr(e, t, n, i) {
		let a = y[e], o;
		if (i <= 0) o = [0, 0];
		else {
			let s = a._space = a.space(r, e, t, n, i);
			o = sa(t, n, a._incrs = a.incrs(r, e, t, n, i, s), i, s);
		}
		return a._found = o;
	}
	function kr(e, t, n, r, i, a, o, s, c, l) {
		let u = o % 2 / 2;
		h == 1 && d.translate(u, u), rr(s, o, c, l, s), d.beginPath();
		let f, p, m, g, _ = i + (r == 0 || r == 3 ? -a : a);
		n == 0 ? (p = i, g = _) : (f = i, m = _);
		for (let r = 0; r < e.length; r++) t[r] != null && (n == 0 ? f = m = e[r] : p = g = e[r], d.moveTo(f, p), d.lineTo(m, g));
		d.stroke(), h == 1 && d.translate(-u, -u);
	}
	function Ar(e) {
		let t = !0;
		return y.forEach((n, i) => {
			if (!n.show) return;
			let a = b[n.scale];
			if (a.min == null) {
				n._show && (t = !1, n._show = !1, Nr(!1));
				return;
			}
			n._show || (t = !1, n._show = !0, Nr(!1));
			let o = n.side, s = o % 2, { min: c, max: l } = a, [u, d] = Dr(i, c, l, s == 0 ? B : V);
			if (d == 0) return;
			let f = a.distr == 2, p = n._splits = n.splits(r, i, c, l, u, d, f), m = a.distr == 2 ? p.map((e) => Bn[e]) : p, h = a.distr == 2 ? Bn[p[1]] - Bn[p[0]] : u, g = n._values = n.values(r, n.filter(r, m, i, d, h), i, d, h);
			n._rotate = o == 2 ? n.rotate(r, g, i, d) : 0;
			let _ = n._size;
			n._size = Wt(n.size(r, g, i, e)), _ != null && n._size != _ && (t = !1);
		}), t;
	}
	function jr(e) {
		let t = !0;
		return Nn.forEach((n, i) => {
			let a = n(r, i, An, e);
			a != Pn[i] && (t = !1), Pn[i] = a;
		}), t;
	}
	function Mr() {
		for (let e = 0; e < y.length; e++) {
			let t = y[e];
			if (!t.show || !t._show) continue;
			let n = t.side, i = n % 2, a, o, c = t.stroke(r, e), l = n == 0 || n == 3 ? -1 : 1, [u, f] = t._found;
			if (t.label != null) {
				let s = t.labelGap * l, p = Ut((t._lpos + s) * H);
				ir(t.labelFont[0], c, "center", n == 2 ? Be : Ve), d.save(), i == 1 ? (a = o = 0, d.translate(p, Ut(_t + St / 2)), d.rotate((n == 3 ? -Bt : Bt) / 2)) : (a = Ut(ht + vt / 2), o = p);
				let m = tn(t.label) ? t.label(r, e, u, f) : t.label;
				d.fillText(m, a, o), d.restore();
			}
			if (f == 0) continue;
			let p = b[t.scale], m = i == 0 ? vt : St, h = i == 0 ? ht : _t, _ = t._splits, v = p.distr == 2 ? _.map((e) => Bn[e]) : _, x = p.distr == 2 ? Bn[_[1]] - Bn[_[0]] : u, S = t.ticks, C = t.border, w = S.show ? S.size : 0, T = Ut(w * H), E = Ut((t.alignTo == 2 ? t._size - w - t.gap : t.gap) * H), D = t._rotate * -Bt / 180, O = g(t._pos * H), k = O + (T + E) * l;
			o = i == 0 ? k : 0, a = i == 1 ? k : 0;
			let ee = t.font[0];
			ir(ee, c, t.align == 1 ? He : t.align == 2 ? Ue : D > 0 ? He : D < 0 ? Ue : i == 0 ? "center" : n == 3 ? Ue : He, D || i == 1 ? "middle" : n == 2 ? Be : Ve);
			let A = t.font[1] * t.lineGap, te = _.map((e) => g(s(e, p, m, h))), ne = t._values;
			for (let e = 0; e < ne.length; e++) {
				let t = ne[e];
				if (t != null) {
					i == 0 ? a = te[e] : o = te[e], t = "" + t;
					let n = t.indexOf("\n") == -1 ? [t] : t.split(/\n/gm);
					for (let e = 0; e < n.length; e++) {
						let t = n[e];
						D ? (d.save(), d.translate(a, o + e * A), d.rotate(D), d.fillText(t, 0, 0), d.restore()) : d.fillText(t, a, o + e * A);
					}
				}
			}
			S.show && kr(te, S.filter(r, v, e, f, x), i, n, O, T, q(S.width * H, 3), S.stroke(r, e), S.dash, S.cap);
			let j = t.grid;
			j.show && kr(te, j.filter(r, v, e, f, x), i, i == 0 ? 2 : 1, i == 0 ? _t : ht, i == 0 ? St : vt, q(j.width * H, 3), j.stroke(r, e), j.dash, j.cap), C.show && kr([O], [1], +(i == 0), i == 0 ? 1 : 2, i == 1 ? _t : ht, i == 1 ? St : vt, q(C.width * H, 3), C.stroke(r, e), C.dash, C.cap);
		}
		Da("drawAxes");
	}
	function Nr(e) {
		v.forEach((t, n) => {
			n > 0 && (t._paths = null, e && (i == 1 ? (t.min = null, t.max = null) : t.facets.forEach((e) => {
				e.min = null, e.max = null;
			})));
		});
	}
	let Pr = !1, Fr = !1, Ir = [];
	function Rr() {
		Fr = !1;
		for (let e = 0; e < Ir.length; e++) Da(...Ir[e]);
		Ir.length = 0;
	}
	function zr() {
		Pr ||= (Fn(Vr), !0);
	}
	function Br(e, t = !1) {
		Pr = !0, Fr = t, e(r), Vr(), t && Ir.length > 0 && queueMicrotask(Rr);
	}
	r.batch = Br;
	function Vr() {
		if (Ct &&= (sr(), !1), Tt &&= (Rt(), !1), wt) {
			if (U(p, He, tt), U(p, Be, it), U(p, Re, B), U(p, ze, V), U(m, He, tt), U(m, Be, it), U(m, Re, B), U(m, ze, V), U(f, Re, We), U(f, ze, Qe), u.width = Ut(We * H), u.height = Ut(Qe * H), y.forEach(({ _el: e, _show: t, _size: n, _pos: r, side: i }) => {
				if (e != null) {
					if (t) {
						let t = i === 3 || i === 0 ? n : 0, a = i % 2 == 1;
						U(e, a ? "left" : "top", r - t), U(e, a ? "width" : "height", n), U(e, a ? "top" : "left", a ? it : tt), U(e, a ? "height" : "width", a ? V : B), ct(e, Ee);
					} else st(e, Ee);
				}
			}), Wn = Gn = Kn = Yn = Xn = Zn = Qn = $n = Jn = null, nr = 1, da(!0), tt != at || it != ot || B != dt || V != pt) {
				Nr(!1);
				let e = B / dt, t = V / pt;
				if (oe && !Et && N.left >= 0) {
					N.left *= e, N.top *= t, $r && ft($r, Ut(N.left), 0, B, V), ei && ft(ei, 0, Ut(N.top), B, V);
					for (let n = 0; n < un.length; n++) {
						let r = un[n];
						r != null && (fn[n] *= e, pn[n] *= t, ft(r, Wt(fn[n]), Wt(pn[n]), B, V));
					}
				}
				if (Q.show && !Mt && Q.left >= 0 && Q.width > 0) {
					Q.left *= e, Q.width *= e, Q.top *= t, Q.height *= t;
					for (let e in ma) U(Ti, e, Q[e]);
				}
				at = tt, ot = it, dt = B, pt = V;
			}
			Da("setSize"), wt = !1;
		}
		We > 0 && Qe > 0 && (d.clearRect(0, 0, u.width, u.height), Da("drawClear"), w.forEach((e) => e()), Da("draw")), Q.show && Mt && (Ei(Q), Mt = !1), oe && Et && ($(null, !0, !1), Et = !1), M.show && M.live && Nt && (Ki(), Nt = !1), c || (c = !0, r.status = 1, Da("ready")), Vn = !1, Pr = !1;
	}
	r.redraw = (e, t) => {
		Tt = t || !1, e === !1 ? zr() : Oi(S, D.min, D.max);
	};
	function Hr(e, n) {
		let i = b[e];
		if (i.from == null) {
			if (In == 0) {
				let t = i.range(r, n.min, n.max, e);
				n.min = t[0], n.max = t[1];
			}
			if (n.min > n.max) {
				let e = n.min;
				n.min = n.max, n.max = e;
			}
			if (In > 1 && n.min != null && n.max != null && n.max - n.min < 1e-16) return;
			e == S && i.distr == 2 && In > 0 && (n.min = xt(n.min, t[0]), n.max = xt(n.max, t[0]), n.min == n.max && n.max++), A[e] = n, Ct = !0, zr();
		}
	}
	r.setScale = Hr;
	let Ur, Wr, $r, ei, ti, ni, ri, li, ui, di, Y, X, bi = !1, Z = N.drag, Si = Z.x, Ci = Z.y;
	oe && (N.x && (Ur = ut(Oe, m)), N.y && (Wr = ut(ke, m)), D.ori == 0 ? ($r = Ur, ei = Wr) : ($r = Wr, ei = Ur), Y = N.left, X = N.top);
	let Q = r.select = kn({
		show: !0,
		over: !0,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, e.select), Ti = Q.show ? ut(De, Q.over ? m : p) : null;
	function Ei(e, t) {
		if (Q.show) {
			for (let t in e) Q[t] = e[t], t in ma && U(Ti, t, e[t]);
			t !== !1 && Da("setSelect");
		}
	}
	r.setSelect = Ei;
	function Di(e) {
		if (v[e].show) P && ct(le[e], Ee);
		else if (P && st(le[e], Ee), oe) {
			let t = ln ? un[0] : un[e];
			t != null && ft(t, -10, -10, B, V);
		}
	}
	function Oi(e, t, n) {
		Hr(e, {
			min: t,
			max: n
		});
	}
	function ki(e, t, n, a) {
		t.focus != null && Ri(e), t.show != null && v.forEach((n, r) => {
			r > 0 && (e == r || e == null) && (n.show = t.show, Di(r), i == 2 ? (Oi(n.facets[0].scale, null, null), Oi(n.facets[1].scale, null, null)) : Oi(n.scale, null, null), zr());
		}), n !== !1 && Da("setSeries", e, t), a && Ma("setSeries", r, e, t);
	}
	r.setSeries = ki;
	function Ai(e, t) {
		kn(x[e], t);
	}
	function ji(e, t) {
		e.fill = K(e.fill || null), e.dir = W(e.dir, -1), t ??= x.length, x.splice(t, 0, e);
	}
	function Mi(e) {
		e == null ? x.length = 0 : x.splice(e, 1);
	}
	r.addBand = ji, r.setBand = Ai, r.delBand = Mi;
	function Ni(e, t) {
		v[e].alpha = t, oe && un[e] != null && (un[e].style.opacity = t), P && le[e] && (le[e].style.opacity = t);
	}
	let Pi, Fi, Ii, Li = { focus: !0 };
	function Ri(e) {
		if (e != Ii) {
			let t = e == null, n = nn.alpha != 1;
			v.forEach((r, a) => {
				if (i == 1 || a > 0) {
					let i = t || a == 0 || a == e;
					r._focus = t ? null : i, n && Ni(a, i ? 1 : nn.alpha);
				}
			}), Ii = e, n && zr();
		}
	}
	P && rn && ge(Xe, I, (e) => {
		N._lock || (Xt(e), Ii != null && ki(null, Li, !0, ka.setSeries));
	});
	function zi(e, t, n) {
		let r = b[t];
		n && (e = e / H - (r.ori == 1 ? it : tt));
		let i = B;
		r.ori == 1 && (i = V, e = i - e), r.dir == -1 && (e = i - e);
		let a = r._min, o = r._max, s = e / i, c = a + (o - a) * s, l = r.distr;
		return l == 3 ? qt(10, c) : l == 4 ? Zt(c, r.asinh) : l == 100 ? r.bwd(c) : c;
	}
	function Bi(e, n) {
		return xt(zi(e, S, n), t[0], Ln, Rn);
	}
	r.valToIdx = (e) => xt(e, t[0]), r.posToIdx = Bi, r.posToVal = zi, r.valToPos = (e, t, n) => b[t].ori == 0 ? a(e, b[t], n ? vt : B, n ? ht : 0) : o(e, b[t], n ? St : V, n ? _t : 0), r.setCursor = (e, t, n) => {
		Y = e.left, X = e.top, $(null, t, n);
	};
	function Vi(e, t) {
		U(Ti, He, Q.left = e), U(Ti, Re, Q.width = t);
	}
	function Hi(e, t) {
		U(Ti, Be, Q.top = e), U(Ti, ze, Q.height = t);
	}
	let Ui = D.ori == 0 ? Vi : Hi, Wi = D.ori == 1 ? Vi : Hi;
	function Gi() {
		if (P && M.live) for (let e = +(i == 2); e < v.length; e++) {
			if (e == 0 && R) continue;
			let t = M.values[e], n = 0;
			for (let r in t) L[e][n++].firstChild.nodeValue = t[r];
		}
	}
	function Ki(e, t) {
		if (e != null && (e.idxs ? e.idxs.forEach((e, t) => {
			ae[t] = e;
		}) : Sn(e.idx) || ae.fill(e.idx), M.idx = ae[0]), P && M.live) {
			for (let e = 0; e < v.length; e++) (e > 0 || i == 1 && !R) && Ji(e, ae[e]);
			Gi();
		}
		Nt = !1, t !== !1 && Da("setLegend");
	}
	r.setLegend = Ki;
	function Ji(e, n) {
		let i = v[e], a = e == 0 && O == 2 ? Bn : t[e], o;
		R ? o = i.values(r, e, n) ?? de : (o = i.value(r, n == null ? null : a[n], e, n), o = o == null ? de : { _: o }), M.values[e] = o;
	}
	function $(e, n, a) {
		ui = Y, di = X, [Y, X] = N.move(r, Y, X), N.left = Y, N.top = X, oe && ($r && ft($r, Ut(Y), 0, B, V), ei && ft(ei, 0, Ut(X), B, V));
		let o, s = Ln > Rn;
		Pi = G, Fi = null;
		let c = D.ori == 0 ? B : V, l = D.ori == 1 ? B : V;
		if (Y < 0 || In == 0 || s) {
			o = N.idx = null;
			for (let e = 0; e < v.length; e++) {
				let t = un[e];
				t != null && ft(t, -10, -10, B, V);
			}
			rn && ki(null, Li, !0, e == null && ka.setSeries), M.live && (ae.fill(o), Nt = !0);
		} else {
			let e, n, a;
			i == 1 && (e = D.ori == 0 ? Y : X, n = zi(e, S), o = N.idx = xt(n, t[0], Ln, Rn), a = k(t[0][o], D, c, 0));
			let s = -10, u = -10, d = 0, f = 0, p = !0, m = "", h = "";
			for (let e = +(i == 2); e < v.length; e++) {
				let g = v[e], _ = ae[e], y = _ == null ? null : i == 1 ? t[e][_] : t[e][1][_], x = N.dataIdx(r, e, o, n), S = x == null ? null : i == 1 ? t[e][x] : t[e][1][x];
				if (Nt = Nt || S != y || x != _, ae[e] = x, e > 0 && g.show) {
					let n = x == null ? -10 : x == o ? a : k(i == 1 ? t[0][x] : t[e][0][x], D, c, 0), _ = S == null ? -10 : ee(S, i == 1 ? b[g.scale] : b[g.facets[1].scale], l, 0);
					if (rn && S != null) {
						let t = D.ori == 1 ? Y : X, n = Vt(nn.dist(r, e, x, _, t));
						if (n < Pi) {
							let r = nn.bias;
							if (r != 0) {
								let i = zi(t, g.scale), a = S >= 0 ? 1 : -1, o = i >= 0 ? 1 : -1;
								o == a && (o == 1 ? r == 1 ? S >= i : S <= i : r == 1 ? S <= i : S >= i) && (Pi = n, Fi = e);
							} else Pi = n, Fi = e;
						}
					}
					if (Nt || ln) {
						let t, i;
						D.ori == 0 ? (t = n, i = _) : (t = _, i = n);
						let a, o, c, l, g, v, y = !0, b = $t.bbox;
						if (b != null) {
							y = !1;
							let t = b(r, e);
							c = t.left, l = t.top, a = t.width, o = t.height;
						} else c = t, l = i, a = o = $t.size(r, e);
						if (v = $t.fill(r, e), g = $t.stroke(r, e), ln) e == Fi && Pi <= nn.prox && (s = c, u = l, d = a, f = o, p = y, m = v, h = g);
						else {
							let t = un[e];
							t != null && (fn[e] = c, pn[e] = l, gt(t, a, o, y), mt(t, v, g), ft(t, Wt(c), Wt(l), B, V));
						}
					}
				}
			}
			if (ln) {
				let e = nn.prox;
				if (Nt || (Ii == null ? Pi <= e : Pi > e || Fi != Ii)) {
					let e = un[0];
					e != null && (fn[0] = s, pn[0] = u, gt(e, d, f, p), mt(e, m, h), ft(e, Wt(s), Wt(u), B, V));
				}
			}
		}
		if (Q.show && bi) {
			if (e != null) {
				let [t, n] = ka.scales, [r, i] = ka.match, [a, o] = e.cursor.sync.scales, s = e.cursor.drag;
				if (Si = s._x, Ci = s._y, Si || Ci) {
					let { left: s, top: u, width: d, height: f } = e.select, p = e.scales[a].ori, m = e.posToVal, h, g, _, v, y, x = t != null && r(t, a), S = n != null && i(n, o);
					x && Si ? (p == 0 ? (h = s, g = d) : (h = u, g = f), _ = b[t], v = k(m(h, a), _, c, 0), y = k(m(h + g, a), _, c, 0), Ui(Gt(v, y), Vt(y - v))) : Ui(0, c), S && Ci ? (p == 1 ? (h = s, g = d) : (h = u, g = f), _ = b[n], v = ee(m(h, o), _, l, 0), y = ee(m(h + g, o), _, l, 0), Wi(Gt(v, y), Vt(y - v))) : Wi(0, l);
				} else ha();
			} else {
				let e = Vt(ui - ti), t = Vt(di - ni);
				if (D.ori == 1) {
					let n = e;
					e = t, t = n;
				}
				Si = Z.x && e >= Z.dist, Ci = Z.y && t >= Z.dist;
				let n = Z.uni;
				n == null ? Z.x && Z.y && (Si || Ci) && (Si = Ci = !0) : Si && Ci && (Si = e >= n, Ci = t >= n, !Si && !Ci && (t > e ? Ci = !0 : Si = !0));
				let r, i;
				Si && (D.ori == 0 ? (r = ri, i = Y) : (r = li, i = X), Ui(Gt(r, i), Vt(i - r)), Ci || Wi(0, l)), Ci && (D.ori == 1 ? (r = ri, i = Y) : (r = li, i = X), Wi(Gt(r, i), Vt(i - r)), Si || Ui(0, c)), !Si && !Ci && (Ui(0, 0), Wi(0, 0));
			}
		}
		if (Z._x = Si, Z._y = Ci, e == null) {
			if (a) {
				if (Aa != null) {
					let [e, t] = ka.scales;
					ka.values[0] = e == null ? null : zi(D.ori == 0 ? Y : X, e), ka.values[1] = t == null ? null : zi(D.ori == 1 ? Y : X, t);
				}
				Ma(Ke, r, Y, X, B, V, o);
			}
			if (rn) {
				let e = a && ka.setSeries, t = nn.prox;
				Ii == null ? Pi <= t && ki(Fi, Li, !0, e) : Pi > t ? ki(null, Li, !0, e) : Fi != Ii && ki(Fi, Li, !0, e);
			}
		}
		Nt && (M.idx = o, Ki()), n !== !1 && Da("setCursor");
	}
	let ua = null;
	Object.defineProperty(r, "rect", { get() {
		return ua ?? da(!1), ua;
	} });
	function da(e = !1) {
		e ? ua = null : (ua = m.getBoundingClientRect(), Da("syncRect", ua));
	}
	function fa(e, t, n, r, i, a, o) {
		N._lock || bi && e != null && e.movementX == 0 && e.movementY == 0 || (pa(e, t, n, r, i, a, o, !1, e != null), e == null ? $(t, !0, !1) : $(null, !0, !0));
	}
	function pa(e, t, n, i, a, o, c, l, u) {
		if (ua ?? da(!1), Xt(e), e != null) n = e.clientX - ua.left, i = e.clientY - ua.top;
		else {
			if (n < 0 || i < 0) {
				Y = -10, X = -10;
				return;
			}
			let [e, r] = ka.scales, c = t.cursor.sync, [l, u] = c.values, [d, f] = c.scales, [p, m] = ka.match, h = t.axes[0].side % 2 == 1, g = D.ori == 0 ? B : V, _ = D.ori == 1 ? B : V, v = h ? o : a, y = h ? a : o, x = h ? i : n, S = h ? n : i;
			if (n = d == null ? x / v * g : p(e, d) ? s(l, b[e], g, 0) : -10, i = f == null ? S / y * _ : m(r, f) ? s(u, b[r], _, 0) : -10, D.ori == 1) {
				let e = n;
				n = i, i = e;
			}
		}
		u && (t == null || t.cursor.event.type == Ke) && ((n <= 1 || n >= B - 1) && (n = dn(n, B)), (i <= 1 || i >= V - 1) && (i = dn(i, V))), l ? (ti = n, ni = i, [ri, li] = N.move(r, n, i)) : (Y = n, X = i);
	}
	let ma = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function ha() {
		Ei(ma, !1);
	}
	let ga, _a, va, ya;
	function ba(e, t, n, i, a, o, s) {
		bi = !0, Si = Ci = Z._x = Z._y = !1, pa(e, t, n, i, a, o, s, !0, !1), e != null && (ge(Je, nt, xa, !1), Ma(qe, r, ri, li, B, V, null));
		let { left: c, top: l, width: u, height: d } = Q;
		ga = c, _a = l, va = u, ya = d;
	}
	function xa(e, t, n, i, a, o, s) {
		bi = Z._x = Z._y = !1, pa(e, t, n, i, a, o, s, !1, !0);
		let { left: c, top: l, width: u, height: d } = Q, f = u > 0 || d > 0, p = ga != c || _a != l || va != u || ya != d;
		if (f && p && Ei(Q), Z.setScale && f && p) {
			let e = c, t = u, n = l, r = d;
			if (D.ori == 1 && (e = l, t = d, n = c, r = u), Si && Oi(S, zi(e, S), zi(e + t, S)), Ci) for (let e in b) {
				let t = b[e];
				e != S && t.from == null && t.min != G && Oi(e, zi(n + r, e), zi(n, e));
			}
			ha();
		} else N.lock && (N._lock = !N._lock, $(t, !0, e != null));
		e != null && (_e(Je, nt), Ma(Je, r, Y, X, B, V, null));
	}
	function Sa(e, t, n, r, i, a, o) {
		if (N._lock) return;
		Xt(e);
		let s = bi;
		if (bi) {
			let e = !0, t = !0, n, r;
			D.ori == 0 ? (n = Si, r = Ci) : (n = Ci, r = Si), n && r && (e = Y <= 10 || Y >= B - 10, t = X <= 10 || X >= V - 10), n && e && (Y = Y < ri ? 0 : B), r && t && (X = X < li ? 0 : V), $(null, !0, !0), bi = !1;
		}
		Y = -10, X = -10, ae.fill(null), $(null, !0, !0), s && (bi = s);
	}
	function Ca(e, t, n, i, a, o, s) {
		N._lock || (Xt(e), Un(), ha(), e != null && Ma(Ze, r, Y, X, B, V, null));
	}
	function wa() {
		y.forEach(la), It(r.width, r.height, !0);
	}
	yt($e, rt, wa);
	let Ta = {};
	Ta.mousedown = ba, Ta.mousemove = fa, Ta.mouseup = xa, Ta.dblclick = Ca, Ta.setSeries = (e, t, n, i) => {
		let a = ka.match[2];
		n = a(r, t, n), n != -1 && ki(n, i, !0, !1);
	}, oe && (ge(qe, m, ba), ge(Ke, m, fa), ge(Ye, m, (e) => {
		Xt(e), da(!1);
	}), ge(Xe, m, Sa), ge(Ze, m, Ca), qi.add(r), r.syncRect = da);
	let Ea = r.hooks = e.hooks || {};
	function Da(e, t, n) {
		Fr ? Ir.push([
			e,
			t,
			n
		]) : e in Ea && Ea[e].forEach((e) => {
			e.call(null, r, t, n);
		});
	}
	(e.plugins || []).forEach((e) => {
		for (let t in e.hooks) Ea[t] = (Ea[t] || []).concat(e.hooks[t]);
	});
	let Oa = (e, t, n) => n, ka = kn({
		key: null,
		setSeries: !1,
		filters: {
			pub: sn,
			sub: sn
		},
		scales: [S, v[1] ? v[1].scale : null],
		match: [
			cn,
			cn,
			Oa
		],
		values: [null, null]
	}, N.sync);
	ka.match.length == 2 && ka.match.push(Oa), N.sync = ka;
	let Aa = ka.key, ja = _i(Aa);
	function Ma(e, t, n, r, i, a, o) {
		ka.filters.pub(e, t, n, r, i, a, o) && ja.pub(e, t, n, r, i, a, o);
	}
	ja.sub(r);
	function Na(e, t, n, r, i, a, o) {
		ka.filters.sub(e, t, n, r, i, a, o) && Ta[e](null, t, n, r, i, a, o);
	}
	r.pub = Na;
	function Pa() {
		ja.unsub(r), qi.delete(r), he.clear(), bt($e, rt, wa), l.remove(), I?.remove(), Da("destroy");
	}
	r.destroy = Pa;
	function Fa() {
		Da("init", e, t), Hn(t || e.data, !1), A[S] ? Hr(S, A[S]) : Un(), Mt = Q.show && (Q.width > 0 || Q.height > 0), Et = Nt = !0, It(e.width, e.height);
	}
	return v.forEach(xn), y.forEach(jn), n ? n instanceof HTMLElement ? (n.appendChild(l), Fa()) : n(r, Fa) : Fa(), r;
}
$.assign = kn, $.fmtNum = Rt, $.rangeNum = Pt, $.rangeLog = Ot, $.rangeAsinh = kt, $.orient = X, $.pxRatio = H, $.join = Pn, $.fmtDate = qn, $.tzDate = Yn, $.sync = _i;
{
	$.addGap = Ci, $.clipGaps = Si;
	let e = $.paths = { points: Ii };
	e.linear = Bi, e.stepped = Vi, e.bars = Ui, e.spline = Gi;
}
// src/view/numbers.ts
var ua = /* @__PURE__ */ new Set([
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"participation",
	"participation_claimants",
	"participation_others",
	"waiting"
]), da = (e) => ua.has(e), fa = .095;
function pa(e, t) {
	return da(e) ? Math.abs(t) < fa ? `${z(100 * t, 1)} %` : fe(t) : z(t);
}
function ma(e, t) {
	let n = pa(e, Math.abs(t));
	if (n === pa(e, 0)) return L("happened.same");
	let r = n.replace(/^1\.0 %$/, "1 pt").replace(" %", " pts");
	return L(t > 0 ? "happened.higher" : "happened.lower", { size: r });
}
// src/view/chart.ts
var ha = 128, ga = "11px system-ui, sans-serif", _a = {
	light: {
		A: "#22496b",
		B: "#7b3fa0",
		grid: "#e7eaed",
		text: "#52606d",
		gap: "rgba(123,63,160,.13)",
		bandA: "rgba(34,73,107,.16)",
		bandB: "rgba(123,63,160,.16)",
		now: "#111820"
	},
	dark: {
		A: "#8ec1e8",
		B: "#c79be4",
		grid: "#2b323a",
		text: "#aeb8c2",
		gap: "rgba(199,155,228,.16)",
		bandA: "rgba(142,193,232,.2)",
		bandB: "rgba(199,155,228,.2)",
		now: "#ffffff"
	}
}, va = class {
	store;
	measure;
	element;
	box = k("div", {
		class: "cv-plot",
		role: "img"
	});
	value = k("span", { class: "cv-plotvalue" });
	plot = null;
	areas = [];
	reach = [0, 1];
	constructor(e, t) {
		this.store = e, this.measure = t;
		let n = k("figcaption", {}, R("outcomes", t), this.value);
		this.element = k("figure", { class: "cv-chart" }, n, this.box);
	}
	get width() {
		return this.box.clientWidth;
	}
	build(e, t) {
		this.plot?.destroy();
		let n = _a[t ? "dark" : "light"], r = [...this.store.arms.keys()], i = (e) => ({
			label: e,
			stroke: n[e],
			width: 2,
			dash: e === "B" ? [6, 4] : [],
			points: { show: !1 }
		}), a = [[0], ...r.map(() => [null])], o = {
			...this.options(e, n),
			series: [{}, ...r.map(i)]
		};
		this.plot = new $(o, a, this.box), this.plot.over.addEventListener("click", () => this.clicked());
	}
	options(e, t) {
		let n = {
			stroke: t.text,
			grid: {
				stroke: t.grid,
				width: 1
			},
			ticks: { show: !1 },
			font: ga
		}, r = (e, t) => {
			let n = +!!t.some((e) => !Number.isInteger(Math.round(1e6 * e) / 1e4));
			return t.map((e) => `${z(100 * e, n)}%`);
		};
		return {
			width: e,
			height: ha,
			legend: { show: !1 },
			padding: [
				8,
				8,
				0,
				0
			],
			cursor: {
				sync: { key: "covalue" },
				points: { show: !1 },
				drag: {
					x: !1,
					y: !1
				},
				y: !1
			},
			scales: {
				x: {
					time: !1,
					range: [0, Math.max(this.store.weeks - 1, 1)]
				},
				y: { range: () => xa(...this.reach) }
			},
			axes: [{
				...n,
				size: 30,
				space: 46
			}, {
				...n,
				size: 44,
				space: 26,
				...da(this.measure) ? { values: r } : {}
			}],
			hooks: {
				drawAxes: [(e) => this.areas.forEach((n) => ya(e, n, t[n.shade]))],
				draw: [(e) => ba(e, this.store.week, t.now)]
			}
		};
	}
	clicked() {
		let e = this.plot.cursor.left ?? -1;
		e >= 0 && this.store.player.stopAt(this.plot.posToVal(e, "x"));
	}
	update(e) {
		let { store: t, measure: n } = this, r = Array.from({ length: t.weeks }, (e, t) => t), i = [], a = [], o = [];
		for (let [s, { frames: c }] of t.arms) {
			let l = c.measure(n);
			i.push(r.map((t) => t <= e ? l[t] : null));
			let u = pa(n, l[Math.min(t.week, e)]);
			a.push(`${s} ${u}`), o.push(L("happened.alt_value", {
				arm: s,
				value: u,
				week: t.week,
				start: pa(n, l[0])
			}));
		}
		this.areas = this.shaded(i);
		let s = [...i, ...this.areas.flatMap(({ upper: e, lower: t }) => [e, t])].flat().filter((e) => e !== null);
		this.reach = [Math.min(...s), Math.max(...s)], this.plot.setData([r, ...i]), this.value.textContent = a.join(" · ");
		let c = {
			name: R("outcomes", n),
			weeks: t.weeks,
			values: o.join(" ")
		};
		this.box.setAttribute("aria-label", L("happened.alt_chart", c));
	}
	shaded(e) {
		let { bands: t, arms: n } = this.store;
		return t ? [...n.keys()].flatMap((e) => {
			let n = t.bands[e]?.[this.measure];
			return n ? [{
				upper: n.high,
				lower: n.low,
				shade: `band${e}`
			}] : [];
		}) : e.length === 2 ? [{
			upper: e[0],
			lower: e[1],
			shade: "gap"
		}] : [];
	}
};
function ya(e, { upper: t, lower: n }, r) {
	let { ctx: i } = e, a = (e) => e != null, o = t.findLastIndex((e, t) => a(e) && a(n[t])), s = (t) => e.valToPos(t, "x", !0);
	i.save(), i.beginPath();
	for (let n = 0; n <= o; n += 1) i.lineTo(s(n), e.valToPos(t[n], "y", !0));
	for (let t = o; t >= 0; --t) i.lineTo(s(t), e.valToPos(n[t], "y", !0));
	i.closePath(), i.fillStyle = r, i.fill(), i.restore();
}
function ba(e, t, n) {
	let r = e.valToPos(t, "x", !0);
	e.ctx.save(), e.ctx.fillStyle = n, e.ctx.globalAlpha = .55, e.ctx.fillRect(r - .5, e.bbox.top, Math.max(1, devicePixelRatio), e.bbox.height), e.ctx.restore();
}
function xa(e, t) {
	if (!Number.isFinite(e) || !Number.isFinite(t)) return [0, 1];
	let n = (e + t) / 2, r = Math.max((t - e) * .56, .05, Math.abs(n) * .02);
	return [n - r, n + r];
}
// src/view/charts.ts
var Sa = [
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], Ca = class {
	store;
	around;
	element;
	titleId = ie("title");
	grid = k("div", { class: "cv-charts" });
	charts;
	dirty = !0;
	built = "";
	bands = null;
	constructor(e, t) {
		this.store = e, this.around = t;
		let n = k("h2", { id: this.titleId }, L("happened.charts")), r = k("p", { class: "cv-muted cv-small" }, L("happened.click"));
		this.element = k("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, n, r, this.grid), this.charts = Sa.map((t) => new va(e, t)), j(this.grid, ...this.charts.map((e) => e.element));
		let i = () => {
			this.dirty = !0;
		}, a = () => {
			this.built = "", i();
		};
		e.on([
			"arms",
			"frames",
			"week"
		], i), e.on("runs", () => {
			e.bands !== this.bands && i(), this.bands = e.bands;
		}), t.onTheme(a), new ResizeObserver(a).observe(this.grid);
	}
	draw() {
		if (!this.dirty) return;
		this.dirty = !1;
		let { store: e } = this;
		if (!e.arms.size || ![...e.arms.values()].every((e) => e.frames?.known)) return;
		let t = this.charts[0].width;
		if (!t) return;
		let n = [
			t,
			[...e.arms.keys()].join(),
			e.weeks,
			this.around.dark
		].join();
		if (n !== this.built) for (let e of this.charts) e.build(t, this.around.dark);
		this.built = n;
		let r = Math.min(e.reached, e.known);
		for (let e of this.charts) e.update(r);
	}
}, wa = [
	"power",
	"trust",
	"compensation",
	"community",
	"organisation",
	"production"
], Ta = 12;
function Ea(e, t) {
	if (t === void 0) return "–";
	if (e.kind === "switch") return L(t ? "levers.on" : "levers.off");
	if (e.kind === "choice") return de(e.path, String(t));
	let n = e.unit && e.unit.length < Ta ? ` ${e.unit}` : "";
	return `${pe(Number(t))}${n}`;
}
function Da(e) {
	let { meaning: t, source: n } = e;
	if (e.low === void 0 || e.high === void 0) return L("levers.tip_choice", {
		meaning: t,
		source: n
	});
	let r = e.unit ? ` ${e.unit}` : "";
	return L("levers.tip", {
		meaning: t,
		source: n,
		low: pe(e.low),
		high: pe(e.high),
		unit: r
	});
}
function Oa(e, t) {
	let n = new Map(e.welcome.levers.map((e) => [e.path, e]));
	return Object.entries(t.set).map(([e, t]) => {
		let r = n.get(e), i = r ? Ea(r, t) : typeof t == "number" ? pe(t) : String(t);
		return L("timeline.sets", {
			name: R("lever", e),
			value: i
		});
	}).join(", ");
}
// src/view/timeline.ts
var ka = 26, Aa = 600, ja = class {
	store;
	line = k("div", {
		class: "cv-line",
		hidden: !0
	});
	menu = k("div", {
		class: "cv-popover",
		hidden: !0
	});
	note = k("p", { class: "cv-muted cv-small" }, L("timeline.none"));
	constructor(e) {
		this.store = e, e.on([
			"arms",
			"levers",
			"welcome"
		], () => this.show());
	}
	show() {
		let { store: e, line: t } = this, n = document.activeElement?.dataset?.marker, r = [];
		for (let t of e.arms.values()) for (let n of t.plan) n.week < e.weeks && r.push({
			arm: t,
			entry: n,
			element: this.marker(t, n)
		});
		j(t, ...r.map((e) => e.element)), t.hidden = r.length === 0, this.note.hidden = r.length > 0, this.part(r), n && t.querySelector(`[data-marker="${n}"]`)?.focus();
	}
	get last() {
		return Math.max(this.store.weeks - 1, 1);
	}
	part(e) {
		let t = this.line.clientWidth || Aa, n = -Infinity;
		for (let { entry: r, element: i } of [...e].sort((e, t) => e.entry.week - t.entry.week)) {
			let e = Math.max(r.week / this.last * t, n);
			i.style.left = `${100 * e / t}%`, n = e + ka;
		}
	}
	marker(e, t) {
		let n = Oa(this.store, t), r = L("timeline.marker", {
			arm: e.name,
			week: t.week,
			what: n
		}), i = k("button", {
			type: "button",
			class: `cv-marker cv-arm-${e.name}`,
			title: n
		}, e.name);
		if (i.setAttribute("aria-label", r), i.dataset.marker = `${e.name}${t.week}`, !this.store.live) return i;
		let a = {
			arm: e,
			entry: t,
			element: i
		};
		return this.drag(a), i.addEventListener("click", () => this.open(a)), i.addEventListener("keydown", (e) => {
			if (e.key === "ArrowLeft") this.move(a, t.week - 1);
			else if (e.key === "ArrowRight") this.move(a, t.week + 1);
			else if (e.key === "Delete" || e.key === "Backspace") this.remove(a);
			else return;
			e.preventDefault(), e.stopPropagation();
		}), i;
	}
	move({ arm: e, entry: t, element: n }, r) {
		let i = Math.min(Math.max(r, 0), this.store.weeks - 1);
		i !== t.week && (n.dataset.marker = `${e.name}${i}`, this.store.changeArm(e, (e) => e.move(t.week, i)));
	}
	remove({ arm: e, entry: t }) {
		this.store.changeArm(e, (e) => e.remove(t.week));
	}
	drag(e) {
		let { element: t, entry: n } = e, r = null;
		t.addEventListener("pointerdown", (e) => {
			r = {
				week: n.week,
				moved: !1
			}, t.setPointerCapture(e.pointerId);
		}), t.addEventListener("pointermove", (e) => {
			if (!r) return;
			let i = this.line.getBoundingClientRect(), a = Math.round((e.clientX - i.left) / i.width * this.last);
			r = {
				week: Math.min(Math.max(a, 0), this.last),
				moved: r.moved || a !== n.week
			}, t.style.left = `${100 * r.week / this.last}%`;
		}), t.addEventListener("pointerup", () => {
			r?.moved && this.move(e, r.week), r = null;
		});
	}
	open(e) {
		let { menu: t } = this, { arm: n, entry: r, element: i } = e, a = () => {
			t.hidden = !0;
		}, o = (e, t) => k("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				a(), t();
			}
		}, e), s = () => {
			a(), i.focus();
		}, c = k("strong", {}, `${n.name}, ${L("timeline.week", { week: r.week })}`), l = [
			o(L("timeline.earlier"), () => this.move(e, r.week - 1)),
			o(L("timeline.later"), () => this.move(e, r.week + 1)),
			o(L("timeline.remove"), () => this.remove(e)),
			k("button", {
				type: "button",
				class: "cv-icon",
				"aria-label": L("keys.close"),
				onclick: s
			}, ne("close"))
		];
		j(t, k("p", {}, c, k("br"), Oa(this.store, r)), k("div", { class: "cv-row" }, ...l)), t.hidden = !1, t.querySelector("button")?.focus();
	}
}, Ma = class {
	store;
	element;
	play;
	scrub;
	speed;
	week = k("output", { class: "cv-week" });
	constructor(e) {
		this.store = e;
		let { player: t } = e;
		this.play = k("button", {
			type: "button",
			class: "cv-play",
			onclick: () => t.toggle()
		}), this.scrub = this.scrubber(), this.speed = this.speeds();
		let n = new ja(e), r = k("div", { class: "cv-controls" }, Na("start", "start", () => t.stopAt(0)), Na("back", "back", () => t.stopAt(e.week - 1)), this.play, Na("step", "next", () => t.stopAt(e.week + 1)), this.week, k("span", { class: "cv-grow" }), this.speed), i = k("div", { class: "cv-track" }, this.scrub, n.line, n.menu), a = {
			class: "cv-card cv-clock",
			"aria-label": L("clock.label")
		};
		this.element = k("section", a, r, i, n.note), e.on([
			"play",
			"week",
			"arms"
		], () => this.show()), this.show();
	}
	scrubber() {
		let e = k("input", {
			type: "range",
			min: "0",
			max: "103",
			step: "1",
			value: "0",
			"aria-label": L("clock.scrub")
		});
		return e.addEventListener("input", () => this.store.player.stopAt(Number(e.value))), e;
	}
	speeds() {
		let e = x.map((e) => k("option", { value: String(e) }, L("clock.rate", { rate: e }))), t = k("select", {
			"aria-label": L("clock.speed"),
			onchange: () => this.store.player.setSpeed(Number(t.value))
		}, ...e);
		return t;
	}
	show() {
		let { store: e } = this, t = L(e.playing ? "clock.pause" : "clock.play");
		this.play.getAttribute("aria-label") !== t && (this.play.setAttribute("aria-label", t), this.play.title = t, j(this.play, ne(e.playing ? "pause" : "play")));
		let n = e.weeks - 1;
		this.speed.value = String(e.speed), this.scrub.max = String(n), this.scrub.value = String(e.week), this.scrub.style.setProperty("--at", `${100 * e.week / Math.max(n, 1)}%`), this.scrub.setAttribute("aria-valuetext", L("clock.week", { week: e.week }));
		let r = k("span", { class: "cv-muted" }, ` ${L("clock.of", { weeks: n })}`);
		j(this.week, L("clock.week", { week: e.week }), r);
	}
};
function Na(e, t, n) {
	let r = L(`clock.${e}`);
	return k("button", {
		type: "button",
		class: "cv-icon",
		title: r,
		"aria-label": r,
		onclick: n
	}, ne(t));
}
// src/view/flows.ts
var Pa = 6, Fa = 400, Ia = class {
	store;
	element;
	titleId = ie("title");
	body = k("div", { class: "cv-flows" });
	note = k("p", { class: "cv-muted cv-small" });
	select = k("select", { id: ie("resource") });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = () => {
			this.queued = !0;
		};
		this.select.addEventListener("change", t);
		let n = k("h2", { id: this.titleId }, L("flows.title")), r = k("label", { class: "cv-inline cv-field" }, k("span", {}, L("flows.resource")), this.select), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = k("section", i, n, r, this.note, this.body), e.on("welcome", () => {
			let t = Object.keys(e.welcome.resources);
			j(this.select, ...t.map((e) => k("option", { value: e }, L(`resources.${e}`))));
		}), e.on([
			"week",
			"frames",
			"arms"
		], t);
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < Fa || t.known < 0 || !t.welcome) return;
		this.queued = !1, this.last = e;
		let n = Object.keys(t.welcome.resources), r = Math.max(n.indexOf(this.select.value), 0), i = Math.min(t.week, t.known);
		this.note.textContent = L("flows.note", { unit: t.welcome.resources[n[r]] });
		let a = [...t.arms.values()].map((e) => this.totals(e, i, r, n.length)), o = [...a[0].keys()].filter((e) => a.some((t) => t[e] > 0)).sort((e, t) => a[0][t] - a[0][e]).slice(0, Pa), s = Math.max(...a.flatMap((e) => o.map((t) => e[t])), 1e-9), c = k("p", { class: "cv-small" }, L("flows.none"));
		j(this.body, ...o.length ? o.map((e) => this.flow(e, a, s)) : [c]);
	}
	totals(e, t, n, r) {
		let i = this.store.welcome.kinds.length, a = new Float64Array(i * i);
		for (let i = 0; i <= t; i += 1) {
			let t = e.frames.flows(i);
			for (let e = 0; e < a.length; e += 1) a[e] += t[e * r + n];
		}
		return a.map((e) => e / (t + 1));
	}
	flow(e, t, n) {
		let { kinds: r } = this.store.welcome, i = (e) => L(`kinds.${r[e]}`), [a, o] = [i(Math.floor(e / r.length)), i(e % r.length)], s = [...this.store.arms.keys()].map((r, i) => this.bar(r, t[i][e], n));
		return k("div", { class: "cv-flow" }, k("span", {}, L("flows.to", {
			giver: a,
			receiver: o
		})), k("div", {}, ...s));
	}
	bar(e, t, n) {
		let r = k("i", { class: `cv-flowbar cv-arm-${e}` });
		r.style.width = `${100 * t / n}%`;
		let i = `${this.store.b ? `${e} ` : ""}${z(t, 1)}`;
		return k("div", { class: "cv-slackbar" }, k("span", { class: "cv-bars" }, r), k("span", { class: "cv-num" }, i));
	}
}, La = [
	{
		code: 1,
		key: "created",
		share: "share_co_created",
		colour: "#00876c",
		dark: "#2bb596",
		dash: []
	},
	{
		code: 0,
		key: "neutral",
		share: "share_neutral",
		colour: "#c9ced4",
		dark: "#59636e",
		dash: [1, 4]
	},
	{
		code: 4,
		key: "depleted",
		share: "share_provider_depleted",
		colour: "#6aaede",
		dark: "#6aaede",
		dash: [
			6,
			2,
			1,
			2
		]
	},
	{
		code: 3,
		key: "exploited",
		share: "share_user_exploited",
		colour: "#b5689a",
		dark: "#cf86b6",
		dash: [1.5, 2]
	},
	{
		code: 2,
		key: "destroyed",
		share: "share_co_destroyed",
		colour: "#d55e00",
		dark: "#f08337",
		dash: [5, 3]
	}
], Ra = new Map(La.map((e) => [e.code, e])), za = (e) => [
	1,
	3,
	5
].map((t) => Number.parseInt(e.slice(t, t + 2), 16));
function Ba(e, t = 64) {
	let n = e.map(za);
	return Array.from({ length: t }, (e, r) => {
		let i = r / (t - 1) * (n.length - 1), a = Math.min(Math.floor(i), n.length - 2), o = n[a], s = n[a + 1];
		return `rgb(${o.map((e, t) => Math.round(e + (s[t] - e) * (i - a))).join(",")})`;
	});
}
var Va = {
	trust: Ba([
		"#00224e",
		"#1b3a6d",
		"#434e6c",
		"#61646f",
		"#7d7c78",
		"#9b9476",
		"#bcae6c",
		"#dfca56",
		"#fee838"
	]),
	value: Ba([
		"#b34a00",
		"#d55e00",
		"#e8a06a",
		"#c4c8cc",
		"#6bb5a3",
		"#00876c",
		"#00604d"
	]),
	power: Ba([
		"#e9ddf0",
		"#c9a9dc",
		"#a678c4",
		"#7b3fa0",
		"#4b1c6b"
	]),
	burden: Ba([
		"#fbe6c8",
		"#f3b35f",
		"#dc7d22",
		"#a84d0c",
		"#6b2c06"
	]),
	activation: Ba([
		"#d8ecf3",
		"#8cc5d8",
		"#3f97b5",
		"#1a6a8b",
		"#0c3f57"
	])
}, Ha = {
	professionals: "#9c7512",
	groups: "#8a4f7d",
	organisations: "#5c6670"
}, Ua = {
	professionals: "#d9ad3c",
	groups: "#c98abb",
	organisations: "#a5b0bb"
}, [Wa, Ga] = [100, 40], Ka = "share_co_created", qa = [
	Ka,
	"share_provider_depleted",
	"share_user_exploited",
	"share_co_destroyed"
], Ja = {
	destroyed: "M-1 5L5 -1M1 7L7 1",
	exploited: "M0 0L6 6M6 0L0 6",
	depleted: "M2 3h2"
};
function Ya(e, t, n) {
	let r = A("svg", {
		viewBox: `0 0 ${Wa} ${Ga}`,
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": n
	}), i = e[Ka].map(() => 0);
	for (let t of qa) {
		let n = i.map((n, r) => n + e[t][r]);
		r.append(...Za(i, n, La.find((e) => e.share === t).key)), i = n;
	}
	if (t) {
		let e = Xa(t[Ka]);
		for (let t of ["cv-usual-edge", "cv-usual"]) r.append(A("polyline", {
			points: e.join(" "),
			class: t,
			"vector-effect": "non-scaling-stroke"
		}));
	}
	return r;
}
function Xa(e) {
	return e.map((t, n) => `${Wa * n / Math.max(e.length - 1, 1)},${Ga - Ga * t}`);
}
function Za(e, t, n) {
	let r = [...Xa(t), ...Xa(e).reverse()].join(" "), i = A("polygon", {
		points: r,
		class: `cv-fill-${n}`
	});
	if (!Ja[n]) return [i];
	let a = ie("hatch"), o = {
		width: 6,
		height: 6,
		patternUnits: "userSpaceOnUse",
		patternTransform: "scale(.42 .48)"
	}, s = A("path", {
		d: Ja[n],
		class: "cv-hatch",
		fill: "none"
	});
	return [
		i,
		A("defs", {}, A("pattern", {
			id: a,
			...o
		}, s)),
		A("polygon", {
			points: r,
			fill: `url(#${a})`
		})
	];
}
// src/view/gallery.ts
var Qa = "baseline", $a = class {
	store;
	element;
	titleId = ie("title");
	body = k("div", {});
	found = k("p", {
		class: "cv-muted cv-small",
		role: "status"
	});
	tiles = [];
	constructor(e) {
		this.store = e;
		let t = L("gallery.find"), n = k("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.find(n.value)
		});
		this.element = k("section", {
			class: "cv-gallery",
			"aria-labelledby": this.titleId,
			hidden: !0
		}, k("div", { class: "cv-galleryhead" }, k("h2", { id: this.titleId }, L("gallery.title")), n), k("p", {}, L("gallery.intro")), this.found, this.body), e.on("welcome", () => this.list()), e.on("card", () => this.draw()), e.on("mode", () => {
			e.mode === "gallery" && e.background.gallery();
		});
	}
	list() {
		this.tiles = this.store.welcome.scenarios.map((e) => this.tile(e));
		let e = [Qa, ...wa].flatMap((e) => {
			let t = this.tiles.filter((t) => t.card.theme === e), n = L(`themes.${e}`), r = k("ul", { class: "cv-cards" }, ...t.map((e) => e.element));
			return t.length ? [k("section", {
				class: "cv-gallerytheme",
				"aria-label": n
			}, k("h3", {}, n), r)] : [];
		});
		j(this.body, ...e), this.store.mode === "gallery" && this.store.background.gallery();
	}
	tile(e) {
		let t = k("div", { class: "cv-small-picture" }), n = k("p", { class: "cv-small cv-muted cv-apart" }), r = (t, n) => {
			let r = L(`gallery.${t}`);
			return k("button", {
				type: "button",
				class: "cv-button",
				onclick: n,
				"aria-label": `${r}: ${e.title}`
			}, r);
		}, i = [r("open", () => this.open(e, !1)), r("beside", () => this.open(e, !0))], a = e.theories.length ? k("p", { class: "cv-small cv-muted" }, eo(e)) : null, o = k("p", { class: "cv-small" }, e.question), s = this.store.live ? k("div", { class: "cv-row" }, ...i) : null;
		return {
			card: e,
			picture: t,
			apart: n,
			element: k("li", { class: "cv-card cv-scenario" }, t, k("h4", {}, e.title), o, n, a, s)
		};
	}
	open(e, t) {
		let { store: n } = this;
		n.mode = "explore", n.player.play(!1), t ? (n.week = n.reached = 0, n.compare(e.name), n.emit("week")) : n.startOver(e.name), n.emit("mode"), window.scrollTo(0, 0);
	}
	find(e) {
		let t = e.trim().toLowerCase().split(/\s+/).filter(Boolean), n = 0;
		for (let { card: e, element: r } of this.tiles) {
			let i = [
				e.title,
				e.name,
				e.question,
				e.look_at,
				...e.theories
			].join(" ").toLowerCase();
			r.hidden = !t.every((e) => i.includes(e)), r.hidden || (n += 1);
		}
		for (let e of this.body.children) e.hidden = !e.querySelector("li:not([hidden])");
		this.found.textContent = t.length ? L("gallery.found", { count: n }) : "";
	}
	draw() {
		let { cards: e } = this.store, t = e.get(Qa)?.shares;
		for (let { card: n, picture: r, apart: i } of this.tiles) {
			let a = e.get(n.name);
			if (!a || r.childElementCount) continue;
			let [o, s] = [a.shares.share_co_created, a.shares.share_co_destroyed].map((e) => fe(e.at(-1))), c = L("gallery.alt", {
				title: n.title,
				created: o,
				destroyed: s
			});
			r.append(Ya(a.shares, n.name === Qa ? void 0 : t, c)), i.textContent = a.apart ? to(a.apart) : n.name === Qa ? "" : L("gallery.alike");
		}
	}
}, eo = (e) => `${L(e.theories.length > 1 ? "scenario.theories" : "scenario.theory")}: ${e.theories.join(", ")}`;
function to({ measure: e, baseline: t, here: n }) {
	let [r, i] = [t, n].map((t) => pa(e, t));
	return L("gallery.apart", {
		name: R("outcomes", e),
		from: r,
		to: i
	});
}
// src/view/header.ts
var no = [
	"learn",
	"explore",
	"gallery"
];
function ro(e, t, n) {
	let r = k("div", { class: "cv-switch" }, ...no.map((t) => io(e, t))), i = {
		type: "button",
		class: "cv-icon",
		title: L("keys.title"),
		"aria-label": L("keys.title"),
		onclick: n
	};
	return k("header", { class: "cv-header" }, k("h1", {}, L("title")), k("p", { class: "cv-muted" }, L("subtitle")), k("span", { class: "cv-grow" }), e.live && k("nav", { "aria-label": L("modes.label") }, r), ao(t), k("button", i, ne("help")));
}
function io(e, t) {
	let n = k("button", {
		type: "button",
		onclick: () => {
			e.mode = t, e.player.play(!1), e.emit("mode");
		}
	}, L(`modes.${t}`)), r = () => n.setAttribute("aria-pressed", String(e.mode === t));
	return e.on("mode", r), r(), n;
}
function ao(e) {
	let t = k("button", {
		type: "button",
		class: "cv-icon",
		onclick: () => e.nextTheme()
	}, ne("theme")), n = () => {
		t.title = L(e.dark ? "theme.light" : "theme.dark"), t.setAttribute("aria-label", t.title);
	};
	return e.onTheme(n), n(), t;
}
// src/state/belonging.ts
function oo(e, t, n, r, i) {
	let a = [];
	return e.column(t, n, r).forEach((e, t) => {
		e === i && a.push(t);
	}), a;
}
function so(e, t, n) {
	let r = (r, i) => oo(e, t, r, i, n.slot).map((e) => [r, e]);
	if (n.kind === "professionals") return r("patients", "professional");
	if (n.kind === "groups") return r("patients", "group");
	if (n.kind === "organisations") return r("professionals", "organisation");
	let i = e.column(t, "patients", "professional")[n.slot], a = e.column(t, "patients", "group")[n.slot];
	return a >= 0 ? [["professionals", i], ["groups", a]] : [["professionals", i]];
}
// src/inspect/encounters.ts
var co = 5, lo = 1, uo = 12;
function fo(e, t, n, r, i) {
	let { kind: a, slot: o } = r;
	if (a === "patients") return k("div", {}, i(L("inspector.last")), go(e, t, n, o));
	let s = a === "professionals" ? _o(e, t, n, o) : null;
	return k("div", {}, i(L("inspector.counted", { weeks: uo })), vo(t, n, r), s);
}
var po = (e) => k("i", { class: `cv-chip cv-chip-${e}` }), mo = (e) => Ra.get(e)?.key ?? "neutral", ho = () => k("p", { class: "cv-small cv-muted" }, L("inspector.none_yet"));
function go(e, t, n, r) {
	let i = [];
	for (let a = n; a >= 0 && i.length < co; --a) {
		if (t.column(a, "patients", "met")[r] !== lo) continue;
		let n = mo(t.column(a, "patients", "encounter_class")[r]);
		i.push(k("li", {}, k("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.player.stopAt(a)
		}, L("timeline.week", { week: a })), po(n), L(`classes.${n}`)));
	}
	return i.length ? k("ul", { class: "cv-last" }, ...i) : ho();
}
function _o(e, t, n, r) {
	let i = t.column(n, "patients", "met"), a = t.column(n, "patients", "encounter_class"), o = oo(t, n, "patients", "professional", r).filter((e) => i[e] === lo), s = o.slice(0, 10).map((t) => {
		let n = mo(a[t]);
		return k("li", {}, k("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.select({
				kind: "patients",
				slot: t
			})
		}, L("inspector.patient", { slot: t })), po(n), L(`classes.${n}`));
	});
	return k("div", {}, k("p", { class: "cv-small" }, L("inspector.met_now", { count: o.length })), s.length ? k("ul", { class: "cv-last" }, ...s) : null);
}
function vo(e, t, n) {
	let r = /* @__PURE__ */ new Map(), i = 0;
	for (let a = Math.max(0, t - uo + 1); a <= t; a += 1) {
		let t = e.column(a, "patients", "met"), o = e.column(a, "patients", "encounter_class");
		for (let s of yo(e, a, n)) {
			if (t[s] !== lo) continue;
			let e = mo(o[s]);
			r.set(e, (r.get(e) ?? 0) + 1), i += 1;
		}
	}
	return i ? k("ul", { class: "cv-last cv-counted" }, ...La.filter((e) => r.has(e.key)).map((e) => {
		let t = r.get(e.key);
		return k("li", {}, po(e.key), L(`classes.${e.key}`), k("b", {}, `${t} (${fe(t / i)})`));
	})) : ho();
}
function yo(e, t, n) {
	return n.kind === "organisations" ? oo(e, t, "professionals", "organisation", n.slot).flatMap((n) => oo(e, t, "patients", "professional", n)) : oo(e, t, "patients", n.kind.slice(0, -1), n.slot);
}
// src/inspect/history.ts
var bo = {
	patients: [
		["trust", "trust_brief"],
		["burden", "burden"],
		["health", "health"]
	],
	professionals: [
		["trust", "trust_patients"],
		["burnout", "burnout"],
		["openness", "openness"]
	],
	groups: [["mobilisation", "mobilisation"], ["bonding", "bonding"]],
	organisations: [
		["declared", "declared"],
		["enacted", "enacted"],
		["pressure", "pressure_brief"]
	]
};
function xo(e, t, n) {
	let r = t.frames, i = Math.min(e.reached, r.known - 1), a = Math.min(e.week, i);
	return k("div", { class: "cv-histories" }, ...bo[n.kind].map(([o, c]) => {
		let l = Array.from({ length: i + 1 }, (e, t) => t).map((e) => r.column(e, n.kind, o)[n.slot] / s), u = L(`facts.${c}`), d = {
			name: u,
			values: `${z(l[0])} – ${z(l[a])}`
		}, f = So(l, a, e.weeks, `cv-spark cv-arm-${t.name}`);
		return f.setAttribute("aria-label", L("inspector.alt_history", d)), k("div", { class: "cv-history" }, k("span", {}, u, k("b", {}, ` ${z(l[a])}`)), f);
	}));
}
function So(e, t, n, r) {
	let i = (e) => (e / Math.max(n - 1, 1) * 100).toFixed(2), a = e.map((e, t) => `${i(t)},${(30 - 28 * e).toFixed(2)}`).join(" "), o = { "vector-effect": "non-scaling-stroke" };
	return A("svg", {
		viewBox: "0 0 100 32",
		preserveAspectRatio: "none",
		role: "img",
		class: r
	}, A("polyline", {
		points: a,
		fill: "none",
		...o
	}), A("line", {
		x1: i(t),
		x2: i(t),
		y1: 0,
		y2: 32,
		class: "cv-now",
		...o
	}));
}
// src/inspect/chain.ts
var Co = {
	co_created: "created",
	co_destroyed: "destroyed",
	user_exploited: "exploited",
	provider_depleted: "depleted",
	neutral: "neutral"
}, wo = .42, To = .1, [Eo, Do] = [.3, .12], Oo = "deliver_individual";
function ko(e, t) {
	let n = e.met === "served";
	return [
		...Ao(e),
		...n && e.coping ? [jo(e)] : [],
		...e.activity && e.activity !== Oo ? [Mo(e)] : [],
		...e.emergency ? [L("chain.emergency")] : [],
		...n ? Po(e.week_value) : [],
		Fo(e, t)
	];
}
function Ao(e) {
	let { worker: t } = e;
	if (!e.engaged) return [L("chain.left")];
	if (e.met === "did_not_seek") return [L("chain.did_not_seek")];
	if (e.met === "prepared") return [L("chain.prepared", { worker: t.slot })];
	if (e.met !== "waited") return No(e);
	let [n, r] = [z(t.demand ?? 0, 0), z(t.capacity ?? 0, 1)];
	return [L("chain.waited", {
		worker: t.slot,
		sought: n,
		places: r
	})];
}
function jo(e) {
	return L("chain.coping", { coping: de("coping.rule", e.coping).toLowerCase() });
}
function Mo(e) {
	let [t, n] = e.activity.split("_");
	return L("chain.activity", {
		activity: `${L(`activities.phases.${t}`)}, ${L(`activities.levels.${n}`)}`,
		asked: e.asked ? L("chain.asked") : ""
	});
}
function No(e) {
	let { worker: t, home: n } = e, r = Co[e.encounter_class] ?? "neutral", i = n.declared - e.phi, a = Math.hypot(e.z_x - e.x, e.z_y - e.y), o = e.phi > .5800000000000001 ? "decided_user" : e.phi < wo ? "decided_professional" : "decided_shared", s = fe(n.declared), c = fe(i).replace(" %", " points"), l = L(`chain.${a > Eo ? "far" : a > Do ? "some" : "near"}`), u = Math.abs(e.week_pay) > .005 ? L("chain.paid", { pay: z(e.week_pay, 1) }) : "", d = z(e.week_hours, 1), f = z(t.hours / Math.max(t.served, 1), 1);
	return [
		L("chain.met", {
			worker: t.slot,
			home: n.slot
		}),
		L(`chain.${o}`, { share: fe(e.phi) }),
		L(i > To ? "chain.promise_broken" : "chain.promise_kept", {
			declared: s,
			gap: c
		}),
		L("chain.apart", {
			far: l,
			distance: z(a)
		}),
		L("chain.gave", {
			hours: d,
			worker_hours: f,
			pay: u
		}),
		L("chain.came", {
			performance: z(e.satisfaction),
			expected: z(e.expectation)
		}),
		L("chain.class", {
			class: L(`classes.${r}`),
			means: L(`classes.${r}_means`)
		})
	];
}
function Po(e) {
	let t = Object.entries(e).sort(([, e], [, t]) => t - e), [n, r] = [t[0], t.at(-1)], i = ([e, t]) => `${L(`value.${e}`)} (${t > 0 ? "+" : ""}${z(t)} SD)`;
	return n[1] > 0 && r[1] < 0 ? [L("chain.gained", {
		most: i(n),
		least: i(r)
	})] : n[1] > 0 ? [L("chain.gained_only", { most: i(n) })] : r[1] < 0 ? [L("chain.lost_only", { least: i(r) })] : [];
}
function Fo(e, t) {
	let n = z(e.trust, 3);
	if (t === null) return L("chain.first");
	let r = z(t, 3);
	return r === n ? L("chain.trust_still", { to: n }) : e.met === "served" ? L(e.trust > t ? "chain.trust_up" : "chain.trust_down", {
		from: r,
		to: n
	}) : L("chain.trust_moved", {
		from: r,
		to: n
	});
}
// src/inspect/record.ts
var Io = {
	patients: [
		"trust",
		"trust_organisation",
		"general_trust",
		"credence",
		"expectation",
		"health",
		"activation",
		"skill",
		"burden",
		"motivation",
		"hope",
		"slack"
	],
	professionals: [
		"trust",
		"openness",
		"burnout",
		"skill",
		"measured",
		"served",
		"demand",
		"capacity"
	],
	groups: [
		"mobilisation",
		"bonding",
		"bridging",
		"linking",
		"competence",
		"workers",
		"funds"
	],
	organisations: [
		"declared",
		"enacted",
		"pressure",
		"openness",
		"indicator",
		"reserve"
	]
};
function Lo(e, t, n, r, i) {
	let a = [];
	if (t.kind === "patients") {
		let o = ko(n, zo(e, t.slot, r)).map((e) => k("li", {}, e));
		a.push(i(L("inspector.chain")), k("ol", { class: "cv-chain" }, ...o));
	}
	let o = Io[t.kind].filter((e) => typeof n[e] == "number"), s = (e) => e === "trust" && t.kind === "professionals" ? "trust_patients" : e;
	a.push(Ro("state", o.map((e) => [L(`facts.${s(e)}`), n[e]])));
	for (let e of ["week_value", "value"]) {
		if (!n[e] || e === "week_value" && n.value) continue;
		let t = Object.entries(n[e]);
		a.push(Ro(e, t.map(([e, t]) => [L(`value.${e}`), t])));
	}
	return a;
}
function Ro(e, t) {
	let n = t.map(([e, t]) => k("div", { class: "cv-fact" }, k("dt", {}, e), k("dd", {}, z(t)))), r = k("summary", {}, L(`inspector.${e}`));
	return k("details", { "data-part": e }, r, k("dl", { class: "cv-facts" }, ...n));
}
function zo(e, t, n) {
	let r = e.frames;
	if (n <= 0 || !r.has(n)) return null;
	let i = (e) => r.column(e, "patients", "generation")[t];
	return i(n - 1) === i(n) ? r.column(n - 1, "patients", "trust")[t] / s : null;
}
// src/inspect/ties.ts
var Bo = 8;
function Vo(e, t, n, r, i) {
	return k("div", { class: "cv-small cv-ties" }, ...Uo[r.kind](t, n, r.slot, (t, n, r = String(n)) => k("button", {
		type: "button",
		class: "cv-link",
		"aria-label": L(`inspector.${t.slice(0, -1)}`, { slot: n }),
		onclick: () => e.select({
			kind: t,
			slot: n
		})
	}, r), i).map((e) => k("p", {}, ...e)));
}
function Ho(e, t, n, r) {
	let i = [`${L(e, { count: n.length })}${n.length ? ": " : ""}`];
	for (let e of n.slice(0, Bo)) i.push(r(t, e), ", ");
	return n.length && n.length <= Bo && i.pop(), n.length > Bo && i.push("…"), i;
}
var Uo = {
	patients: (e, t, n, r, i) => {
		let a = e.column(t, "patients", "professional")[n], o = e.column(t, "patients", "group")[n], s = [[`${L("inspector.own")}: `, r("professionals", a)]];
		if (o >= 0 && s[0].push(` · ${L("inspector.member")}: `, r("groups", o)), i) {
			let e = i.ties.filter((e) => e !== n);
			s.push(Ho("inspector.tied", "patients", e, r));
		}
		return s;
	},
	professionals: (e, t, n, r) => [[`${L("inspector.works")}: `, r("organisations", e.column(t, "professionals", "organisation")[n])], Ho("inspector.serves", "patients", oo(e, t, "patients", "professional", n), r)],
	groups: (e, t, n, r) => {
		let i = e.column(t, "groups", "organisation")[n];
		return [...i >= 0 ? [[`${L("inspector.deals")}: `, r("organisations", i)]] : [], Ho("inspector.members", "patients", oo(e, t, "patients", "group", n), r)];
	},
	organisations: (e, t, n, r) => [Ho("inspector.staff", "professionals", oo(e, t, "professionals", "organisation", n), r), Ho("inspector.groups", "groups", oo(e, t, "groups", "organisation", n), r)]
}, [Wo, Go] = [250, 60], Ko = class {
	store;
	element;
	titleId = ie("title");
	body = k("div", {});
	title = k("h2", { id: this.titleId }, L("inspector.title"));
	closing;
	timer = 0;
	asked = "";
	shownAt = 0;
	constructor(e) {
		this.store = e;
		let t = L("inspector.close"), n = {
			type: "button",
			class: "cv-icon",
			"aria-label": t,
			title: t,
			hidden: !0
		};
		this.closing = k("button", {
			...n,
			onclick: () => e.select(null)
		}, ne("close"));
		let r = k("div", { class: "cv-head" }, this.title, this.closing);
		this.element = k("section", {
			class: "cv-card cv-inspector",
			"aria-labelledby": this.titleId
		}, r, this.body), e.on(["selection", "actor"], () => this.show()), e.on([
			"arms",
			"week",
			"frames",
			"play",
			"selection"
		], () => this.renew()), this.show();
	}
	renew() {
		let { store: e } = this;
		if (!e.selection) {
			this.asked = "";
			return;
		}
		let t = performance.now();
		(!e.playing || t - this.shownAt > Wo) && (this.shownAt = t, this.show());
		let n = [...e.arms.values()].map((e) => e.opened?.revision), r = JSON.stringify([
			e.selection,
			e.week,
			n
		]);
		e.playing || r === this.asked || e.known < e.week || (this.asked = r, clearTimeout(this.timer), this.timer = window.setTimeout(() => e.askActor(), Go));
	}
	show() {
		let { store: e } = this, { selection: t } = e;
		if (this.closing.hidden = !t, !t || e.known < 0) {
			j(this.title, L("inspector.title")), j(this.body, k("p", { class: "cv-muted" }, L("inspector.none")));
			return;
		}
		j(this.title, L(`inspector.${t.kind.slice(0, -1)}`, { slot: t.slot }));
		let n = [...e.arms.values()].filter((e) => e.frames?.known && qo(e, t)), r = [...this.body.querySelectorAll("details[open]")].map((e) => e.dataset.part);
		j(this.body, ...n.map((e) => this.actor(e, t)));
		for (let e of this.body.querySelectorAll("details")) e.open = r.includes(e.dataset.part);
	}
	actor(e, t) {
		let { store: n } = this, r = n.actor?.slot === t.slot && n.actor.kind === t.kind ? n.actor : null, i = r?.arms[e.name], a = k("h3", { class: `cv-armname cv-arm-${e.name}` }, k("span", { class: "cv-badge" }, e.name));
		a.append(k("span", { class: "cv-clip" }, e.opened.title));
		let o = (e) => k(n.b ? "h4" : "h3", { class: "cv-part" }, e), s = Math.min(n.week, e.frames.known - 1);
		return k("div", { class: "cv-person" }, n.b ? a : null, xo(n, e, t), ...i ? Lo(e, t, i, r.week, o) : [], fo(n, e.frames, s, t, o), Vo(n, e.frames, s, t, i));
	}
}, qo = (e, t) => t.slot < e.opened.counts[t.kind];
// src/view/jumps.ts
function Jo(e, t) {
	let n = e.map(([e, n]) => k("button", {
		type: "button",
		class: "cv-button",
		"data-jump": e,
		onclick: () => n.scrollIntoView({
			block: "start",
			behavior: t() ? "auto" : "smooth"
		})
	}, L(`jumps.${e}`)));
	return k("nav", {
		class: "cv-jumps",
		"aria-label": L("jumps.label")
	}, ...n);
}
// src/draw/scene.ts
var Yo = [
	"patients",
	"professionals",
	"groups",
	"organisations"
], Xo = (e) => ({
	x: new Float32Array(e),
	y: new Float32Array(e)
});
function Zo(e, t, n) {
	let r = n > 0 && e.has(t + 1) ? t + 1 : t, i = {};
	for (let a of Yo) {
		let o = e.column(t, a, "x"), c = e.column(t, a, "y"), l = e.column(r, a, "x"), u = e.column(r, a, "y"), d = Xo(o.length), f = a === "patients" ? e.column(t, a, "generation") : null, p = a === "patients" ? e.column(r, a, "generation") : null;
		for (let e = 0; e < o.length; e += 1) {
			let t = f && f[e] !== p[e] ? 0 : n;
			d.x[e] = (o[e] + (l[e] - o[e]) * t) / s, d.y[e] = (c[e] + (u[e] - c[e]) * t) / s;
		}
		i[a] = d;
	}
	return i;
}
var Qo = 2 * Math.PI;
function $o(e, t) {
	let n = e.column(t, "professionals", "organisation"), r = e.column(t, "patients", "professional"), i = e.column(t, "organisations", "x").length, a = e.column(t, "groups", "x").length, o = {
		patients: Xo(r.length),
		professionals: Xo(n.length),
		groups: Xo(a),
		organisations: Xo(i)
	}, s = Array.from({ length: i }, () => []);
	n.forEach((e, t) => s[e]?.push(t));
	let c = (e, t, n, r) => {
		e.x[t] = .5 + n * Math.sin(r), e.y[t] = .5 + n * Math.cos(r);
	};
	for (let e = 0; e < a; e += 1) c(o.groups, e, a > 1 ? .11 : 0, e / a * Qo);
	let l = s.map((e) => Math.max(e.length, .7)), u = l.reduce((e, t) => e + t, 0) || 1, d = Array.from({ length: n.length }, () => []);
	r.forEach((e, t) => d[e]?.push(t));
	let f = Math.max(1, ...d.map((e) => e.length)), p = 0;
	return l.forEach((e, t) => {
		let n = e / u * Qo;
		c(o.organisations, t, .235, p + n / 2);
		let r = s[t];
		r.forEach((e, t) => {
			let i = n / Math.max(r.length, 1), a = p + i * (t + .5);
			c(o.professionals, e, .315, a);
			let s = d[e], l = Math.max(1, Math.ceil(f / Math.max(2, Math.floor(i * .42 / .017)))), u = Math.ceil(s.length / l) || 1;
			s.forEach((e, t) => {
				let n = Math.floor(t / u), r = t % u, s = .365 + .115 * n / Math.max(l - 1, 1);
				c(o.patients, e, Math.min(s, .485), a + i * .84 * ((r + .5) / u - .5));
			});
		}), p += n;
	}), o;
}
// src/draw/shades.ts
var es = {
	trust: "trust",
	value: "week_net",
	power: "phi",
	burden: "burden",
	activation: "activation"
}, ts = 1.5;
function ns(e, t, n) {
	let r = e.column(t, "patients", es[n]), i = Va[n].length - 1, a = new Uint8Array(r.length);
	for (let e = 0; e < r.length; e += 1) {
		let t = n === "value" ? .5 + r[e] / (2 * ts) : r[e] / s;
		a[e] = Math.round(Math.min(Math.max(t, 0), 1) * i);
	}
	return a;
}
// src/draw/figure.ts
var rs = 800, is = 40, as = 720, os = 1, ss = {
	professionals: "M-5.5-5.5h11v11h-11z",
	groups: "M0-8L7.5 6H-7.5z",
	organisations: "M0-11L11 0L0 11L-11 0z"
}, cs = (e) => (is + e * as).toFixed(1), ls = (e) => (760 - e * as).toFixed(1), us = (e) => e.replace(/[&<>"]/g, (e) => `&#${e.charCodeAt(0)};`);
function ds(e, t, n, r, i) {
	let a = n ? Zo(e, t, 0) : $o(e, t), o = [
		`<title>${us(i)}</title><rect width="100%" height="100%" fill="white"/>`,
		...ps(e, t, a, n),
		...ms(e, t, a, r),
		...hs(a),
		fs(i, `x="${is}" y="24" font-weight="bold"`)
	];
	return n && (o.push(fs(L("map.x"), `x="${rs / 2}" y="788" text-anchor="middle"`)), o.push(fs(L("map.y"), `transform="translate(16 ${rs / 2}) rotate(-90)" text-anchor="middle"`))), `<svg xmlns="http://www.w3.org/2000/svg" ${`viewBox="0 0 ${rs} ${rs}" width="${rs}" height="${rs}"`}>${o.join("")}</svg>`;
}
function fs(e, t) {
	return `<text font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d" ${t}>${us(e)}</text>`;
}
function ps(e, t, n, r) {
	let i = (n) => e.column(t, "patients", n), [a, o, c, l] = [
		"encounter_class",
		"met",
		"z_x",
		"z_y"
	].map(i), u = i("professional"), d = (e) => r ? [c[e] / s, l[e] / s] : [n.professionals.x[u[e]], n.professionals.y[u[e]]], f = [];
	for (let e of La) {
		let t = `stroke="${e.colour}" stroke-width="1.3" stroke-dasharray="${e.dash.join(" ")}"`;
		for (let r = 0; r < u.length; r += 1) {
			if (o[r] !== os || a[r] !== e.code) continue;
			let [i, s] = d(r), c = `x1="${cs(n.patients.x[r])}" y1="${ls(n.patients.y[r])}"`;
			f.push(`<line ${c} x2="${cs(i)}" y2="${ls(s)}" ${t}/>`);
		}
	}
	return f;
}
function ms(e, t, n, r) {
	let i = ns(e, t, r), a = e.column(t, "patients", "engaged");
	return Array.from(i, (e, t) => {
		let i = a[t] ? `fill="${Va[r][e]}" stroke="white"` : "fill=\"none\" stroke=\"#7b8794\"";
		return `<circle ${`cx="${cs(n.patients.x[t])}" cy="${ls(n.patients.y[t])}"`} r="4.5" ${i} stroke-width=".7"/>`;
	});
}
function hs(e) {
	let t = [];
	for (let [n, r] of Object.entries(ss)) {
		let i = `fill="${Ha[n]}" stroke="white"`;
		e[n].x.forEach((a, o) => {
			t.push(`<path transform="translate(${cs(a)} ${ls(e[n].y[o])})" d="${r}" ${i}/>`);
		});
	}
	return t;
}
// src/view/command.ts
function gs(e, t) {
	let n = e.arms.get(t), r = e.welcome.scenarios.find((e) => e.name === n.scenario)?.setup, i = ["covalue run"];
	if (n.changed || !r || n.scenario.includes("/")) i.push(`${n.opened?.name ?? n.scenario}-${t}-scenario.yaml`);
	else {
		let { seed: t, weeks: a, patients: o } = e.setup;
		i.push(n.scenario), t !== r.seed && i.push(`--seed ${t}`), a !== r.weeks && i.push(`--weeks ${a}`), o !== r.patients && i.push(`--set population.patients.count=${o}`);
	}
	return [...i, "--replicates 1"].join(" ");
}
// src/view/keep.ts
var _s = 1e4, vs = class {
	store;
	space;
	address;
	hasAddress;
	element;
	arm = "A";
	body = k("div", {});
	said = k("p", {
		role: "status",
		class: "cv-small"
	});
	constructor(e, t, n, r) {
		this.store = e, this.space = t, this.address = n, this.hasAddress = r;
		let i = k("summary", {}, k("h2", {}, L("keep.title")));
		this.element = k("details", { class: "cv-card cv-keep" }, i, this.body, this.said), e.on([
			"arms",
			"levers",
			"welcome",
			"week"
		], () => {
			this.element.open && this.show();
		}), this.element.addEventListener("toggle", () => this.show());
	}
	show() {
		let { store: e } = this;
		e.arms.has(this.arm) || (this.arm = "A");
		let t = () => [...this.body.querySelectorAll("button")], n = t().indexOf(document.activeElement), r = this.line("link", this.button("copy", () => this.copy(this.address()))), i = this.line("figure", this.button("png", () => this.png()), this.button("svg", () => this.svg()));
		j(this.body, e.b ? this.arms() : null, this.hasAddress && r, ...e.live ? this.files() : [], i, e.live && this.line("replay", this.file("replay.html", "html"))), n >= 0 && t()[n]?.focus();
	}
	arms() {
		let e = ["A", "B"].map((e) => k("button", {
			type: "button",
			"aria-pressed": String(e === this.arm),
			onclick: () => {
				this.arm = e, this.show();
			}
		}, e));
		return k("div", {
			class: "cv-switch",
			role: "group",
			"aria-label": L("keep.arm")
		}, ...e);
	}
	files() {
		let e = gs(this.store, this.arm), t = L("keep.command"), n = k("code", {
			class: "cv-command",
			tabIndex: 0,
			role: "region",
			"aria-label": t
		}, e), r = this.button("copy", () => this.copy(e));
		return [
			this.line("file", this.file("scenario.yaml", "yaml")),
			k("div", { class: "cv-keepline" }, k("span", {}, t), n, r),
			this.line("series", this.file("series.csv", "csv"), this.file("series.parquet", "parquet")),
			this.line("people", this.file("people.csv", "csv"), this.file("people.parquet", "parquet"))
		];
	}
	line(e, ...t) {
		return k("div", { class: "cv-keepline" }, k("span", {}, L(`keep.${e}`)), k("div", { class: "cv-row" }, ...t));
	}
	button(e, t) {
		return k("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				this.said.textContent = "", t();
			}
		}, L(`keep.${e}`));
	}
	file(e, t) {
		let n = () => ({ address: this.address() }), r = (e, t, n) => ys(e, [new Uint8Array(n.buffer, n.byteOffset, n.byteLength)], t);
		return this.button(t, () => this.store.keep(e, this.arm, n(), r));
	}
	copy(e) {
		let t = (e) => () => {
			this.said.textContent = e;
		};
		navigator.clipboard ? navigator.clipboard.writeText(e).then(t(L("keep.copied")), t(e)) : t(e)();
	}
	png() {
		let e = this.space.panes.find((e) => e.arm === this.arm);
		if (!e) return;
		let t = k("canvas", {
			width: e.canvas.width,
			height: e.canvas.height
		}), n = t.getContext("2d");
		n.fillStyle = getComputedStyle(e.box).backgroundColor, n.fillRect(0, 0, t.width, t.height), n.drawImage(e.canvas, 0, 0), t.toBlob((e) => e && ys(`${this.name}.png`, [e], "image/png"));
	}
	svg() {
		let { store: e } = this, { frames: t, opened: n } = e.arms.get(this.arm);
		if (!t?.known) return;
		let r = Math.min(e.week, t.known - 1), i = `${n.title}, ${L("timeline.week", { week: r })}`, a = ds(t, r, e.view === "map", e.colour, i);
		ys(`${this.name}.svg`, [a], "image/svg+xml");
	}
	get name() {
		let { scenario: e } = this.store.arms.get(this.arm);
		return `${e.replaceAll("/", "-")}-${this.arm}-week-${this.store.week}`;
	}
};
function ys(e, t, n) {
	let r = URL.createObjectURL(new Blob(t, { type: n }));
	k("a", {
		href: r,
		download: e
	}).click(), setTimeout(() => URL.revokeObjectURL(r), _s);
}
// src/view/keys.ts
var bs = class {
	store;
	titleId = ie("help");
	dialog = k("dialog", {
		class: "cv-dialog",
		"aria-labelledby": this.titleId
	});
	acts;
	constructor(e) {
		this.store = e;
		let { player: t } = e;
		this.acts = {
			" ": () => t.toggle(),
			ArrowRight: () => t.stopAt(e.week + 1),
			ArrowLeft: () => t.stopAt(e.week - 1),
			Home: () => t.stopAt(0),
			End: () => t.stopAt(e.reached),
			m: () => this.nextView(),
			c: () => this.nextColour(),
			Escape: () => e.select(null),
			"?": () => this.help()
		}, x.forEach((e, n) => {
			this.acts[String(n + 1)] = () => t.setSpeed(e);
		});
		let n = ue("keys.list").map((e) => k("li", {}, e)), r = {
			type: "button",
			class: "cv-button",
			onclick: () => this.dialog.close()
		}, i = k("h2", { id: this.titleId }, L("keys.title"));
		j(this.dialog, i, k("ul", {}, ...n), k("button", r, L("keys.close")));
	}
	help() {
		this.dialog.showModal();
	}
	listen(e, t) {
		e.addEventListener("keydown", (e) => this.press(e)), t && document.addEventListener("keydown", (t) => {
			e.contains(t.target) || this.press(t);
		});
	}
	press(e) {
		let t = e.target;
		if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || this.dialog.open || this.store.mode === "gallery" || t.closest("input, select, textarea, [contenteditable]") || (e.key === " " || e.key === "Enter") && t.closest("button, a, summary")) return;
		let n = this.acts[e.key];
		n && (e.preventDefault(), n());
	}
	nextView() {
		this.store.view = this.store.view === "map" ? "structure" : "map", this.store.emit("look");
	}
	nextColour() {
		let e = b.indexOf(this.store.colour);
		this.store.colour = b[(e + 1) % b.length], this.store.emit("look");
	}
}, [xs, Ss, Cs] = [
	0,
	1,
	2
], ws = 52, Ts = [
	{
		id: "use",
		change: { "encounter.effort_cost": 2 },
		lever: "encounter.effort_cost",
		measure: "value_user",
		expects: Cs,
		weeks: ws,
		colour: "value",
		scenario: "theories/sdl",
		theories: ["batalden", "service"]
	},
	{
		id: "power",
		change: { "power.declared_share": .95 },
		lever: "power.declared_share",
		measure: "trust_own",
		expects: null,
		weeks: ws,
		colour: "power",
		scenario: "shared-power",
		theories: ["sdm", "kirkegaard"]
	},
	{
		id: "trust",
		change: {},
		schedule: [{
			week: 20,
			set: { "trust.shock": .4 }
		}, {
			week: 21,
			set: { "trust.shock": 0 }
		}],
		lever: "trust.loss_ratio",
		measure: "trust_own",
		expects: Cs,
		weeks: 12,
		colour: "trust",
		scenario: "after-a-scandal",
		theories: ["fledderus", "meijer"]
	},
	{
		id: "promise",
		change: {
			"power.rule": "tokenistic",
			"power.declared_share": .8,
			"power.token_share": .2
		},
		lever: "power.declared_share",
		measure: "trust_organisation",
		expects: Cs,
		weeks: ws,
		colour: "trust",
		scenario: "tokenism",
		theories: ["kirkegaard", "goffman"]
	},
	{
		id: "pay",
		change: {
			"compensation.rule": "hourly",
			"compensation.rate": 15,
			"benefits.limit": 0
		},
		lever: "compensation.rate",
		measure: "participation_claimants",
		against: "participation_others",
		expects: Cs,
		weeks: ws,
		colour: "burden",
		scenario: "paid-participation",
		theories: ["pay", "labour"]
	},
	{
		id: "together",
		both: { "power.rule": "dependence" },
		change: {
			"power.rule": "collective",
			"power.pooling": 1,
			"groups.organising": 1,
			"groups.join_rate": .1
		},
		lever: "groups.join_rate",
		measure: "enacted_share",
		expects: xs,
		weeks: ws,
		colour: "power",
		scenario: "community-organising",
		theories: ["bolton", "durose"]
	},
	{
		id: "much",
		change: {
			"delegation.task": 1,
			"delegation.backup": 0
		},
		lever: "delegation.task",
		measure: "burden",
		expects: xs,
		weeks: ws,
		colour: "burden",
		scenario: "self-management-alone",
		theories: ["essen", "selfmanage"]
	},
	{
		id: "pace",
		change: { "forums.pace": 5 },
		lever: "forums.pace",
		measure: "design_payoff",
		expects: Cs,
		weeks: ws,
		colour: "activation",
		scenario: "fast-involvement",
		theories: ["pace", "filipe"]
	}
], Es = .01, Ds = class {
	store;
	lesson;
	first;
	last;
	constructor(e, t) {
		this.store = e, this.lesson = t, this.last = e.weeks - 1, this.first = Math.max(0, e.weeks - t.weeks);
	}
	static ready(e) {
		let t = e.weeks - 1;
		return !e.playing && e.reached >= t && !!e.b?.frames && e.known >= t;
	}
	get right() {
		let { measure: e, against: t } = this.lesson, n = this.difference(e) - (t ? this.difference(t) : 0);
		return Math.abs(n) < Es ? Ss : n > 0 ? xs : Cs;
	}
	told(e) {
		let [t, n] = [this.mean("A", e), this.mean("B", e)].map((t) => pa(e, t));
		return L("lesson.found", {
			name: R("outcomes", e),
			a: t,
			b: n,
			from: this.first,
			to: this.last
		});
	}
	difference(e) {
		return this.mean("B", e) - this.mean("A", e);
	}
	mean(e, t) {
		let n = this.store.arms.get(e).frames.measure(t).subarray(this.first, this.last + 1);
		return n.reduce((e, t) => e + t, 0) / n.length;
	}
};
// src/lessons/numbers.ts
function Os(e, t) {
	let n = [t.change, ...(t.schedule ?? []).map((e) => e.set)], r = {};
	for (let [e, t] of n.flatMap((e) => Object.entries(e))) {
		let n = e.split(".").at(-1);
		typeof t == "number" && !(n in r) && (r[n] = pe(t));
	}
	let i = e.welcome.levers.find((e) => e.path === t.lever)?.default, a = e.arms.get("A")?.opened?.values[t.lever] ?? i, o = t.change[t.lever];
	return typeof a != "number" || typeof o != "number" ? r : {
		...r,
		from: pe(a),
		to: pe(o),
		times: pe(Math.round(o / a))
	};
}
// src/lessons/steps.ts
var ks = 30;
function As(e, t, n) {
	let r = new Ds(e, t);
	return [
		k("h3", {}, L("lesson.see")),
		k("p", {}, r.told(t.measure)),
		t.against ? k("p", {}, r.told(t.against)) : null,
		n >= 0 ? js(t, n, r.right) : null,
		k("p", { class: "cv-small" }, L("lesson.honest"), " ", Ms(e, t))
	];
}
function js(e, t, n) {
	let r = ue(`lessons.${e.id}.answers`), i = k("strong", {}, L(t === n ? "lesson.right" : "lesson.wrong"));
	return k("p", {}, `${L("lesson.your", { answer: r[t] ?? "" })} `, i);
}
function Ms(e, t) {
	return e.progress ? L("runs.progress", e.progress) : e.bands ? [t.measure, t.against].map((t) => t ? Ns(e, t) : "").join(" ") : k("button", {
		type: "button",
		class: "cv-button",
		onclick: () => e.background.run(ks)
	}, L("runs.go"));
}
function Ns(e, t) {
	let n = e.bands.differences[t];
	if (!n || n.mean === null) return "";
	let r = L("runs.agree", {
		count: Math.max(n.above ?? 0, n.below ?? 0),
		n: n.n
	});
	return `${R("outcomes", t)}: ${ma(t, n.mean)}; ${r}.`;
}
function Ps(e, t) {
	let { right: n } = new Ds(e, t), r = ue(`lessons.${t.id}.answers`)[t.expects ?? n], i = t.expects !== null && t.expects !== n;
	return [
		k("h3", {}, L("lesson.why")),
		k("p", {}, L(`lessons.${t.id}.why`)),
		i ? k("p", {}, L("lesson.otherwise", { answer: r })) : null,
		k("p", { class: "cv-small" }, k("strong", {}, `${L("lesson.theory")}: `), L(`lessons.${t.id}.theory`)),
		Fs(e, t),
		k("p", { class: "cv-small" }, L("lesson.try"))
	];
}
function Fs(e, t) {
	let n = [t.scenario, ...t.theories.map((e) => `theories/${e}`)].flatMap((t) => e.welcome.scenarios.find((e) => e.name === t) ?? []), r = (t) => {
		e.mode = "explore", e.startOver(e.welcome.start), e.compare(t.name), e.emit("mode");
	}, i = n.map((e) => k("li", {}, k("button", {
		type: "button",
		class: "cv-link",
		onclick: () => r(e)
	}, e.title)));
	return i.length ? k("div", { class: "cv-small" }, k("p", {}, L("lesson.further")), k("ul", { class: "cv-further" }, ...i)) : null;
}
// src/lessons/panel.ts
var Is = 10, Ls = (e, t, n = "cv-button") => k("button", {
	type: "button",
	class: n,
	onclick: t
}, e), Rs = class {
	store;
	levers;
	stage;
	element;
	titleId = ie("title");
	body = k("div", {});
	seen = k("div", {
		class: "cv-step cv-seen",
		hidden: !0,
		"aria-live": "polite"
	});
	why = k("div", {
		class: "cv-step cv-why",
		hidden: !0
	});
	done = /* @__PURE__ */ new Set();
	answer = -1;
	ran = !1;
	constructor(e, t, n) {
		this.store = e, this.levers = t, this.stage = n, this.element = k("section", {
			class: "cv-card cv-lessons",
			"aria-labelledby": this.titleId
		}, this.body), e.on(["welcome", "mode"], () => this.show()), e.on(["play", "runs"], () => {
			this.ran && this.showSeen();
		}), this.show();
	}
	get lesson() {
		return Ts.find((e) => e.id === this.store.lesson);
	}
	show() {
		let { store: e, lesson: t } = this;
		e.welcome && e.mode === "learn" && (t ? this.showLesson(t) : this.showList());
	}
	showList() {
		let e = (e) => k("button", {
			type: "button",
			onclick: () => this.open(e.id)
		}, k("strong", {}, L(`lessons.${e.id}.title`)), this.done.has(e.id) ? k("span", { class: "cv-done" }, `✓ ${L("lesson.done")}`) : null, k("span", {}, L(`lessons.${e.id}.idea`)));
		j(this.body, k("h2", {
			id: this.titleId,
			tabIndex: -1
		}, L("lesson.title")), k("p", {}, L("lesson.intro")), k("ol", { class: "cv-lessonlist" }, ...Ts.map((t) => k("li", {}, e(t)))), Ls(L("lesson.free"), () => this.sandbox()));
	}
	showLesson(e) {
		let t = Ls(L("lesson.go"), () => this.run(e), "cv-button cv-strong");
		t.disabled = this.answer < 0;
		let n = Ts.indexOf(e) + 1;
		j(this.body, Ls(`‹ ${L("lesson.back")}`, () => this.leave(), "cv-link"), k("p", { class: "cv-muted cv-small" }, L("lesson.number", {
			number: n,
			count: Ts.length
		})), k("h2", {
			id: this.titleId,
			tabIndex: -1
		}, L(`lessons.${e.id}.title`)), k("p", { class: "cv-idea" }, L(`lessons.${e.id}.idea`)), this.question(e, t), k("div", { class: "cv-step" }, k("h3", {}, L("lesson.run")), t), this.seen, this.why), this.ran && this.showSeen();
	}
	question(e, t) {
		let n = ie("answer"), r = ue(`lessons.${e.id}.answers`).map((e, r) => {
			let i = () => {
				this.answer = r, t.disabled = !1;
			}, a = r === this.answer;
			return k("label", { class: "cv-answer" }, k("input", {
				type: "radio",
				name: n,
				value: String(r),
				checked: a,
				onchange: i
			}), k("span", {}, e));
		}), i = k("p", {}, L(`lessons.${e.id}.question`, Os(this.store, e)));
		return k("fieldset", { class: "cv-step" }, k("legend", {}, L("lesson.predict")), i, ...r);
	}
	open(e) {
		let { store: t } = this;
		this.answer = -1, this.ran = !1, this.seen.hidden = this.why.hidden = !0, t.lesson = e;
		let { lesson: n } = this;
		n && t.live && (t.player.play(!1), t.dropB(), t.colour = n.colour, t.view = "map", t.startOver(t.welcome.start, { ...n.both }), t.emit("look")), t.emit("mode"), this.body.querySelector("h2")?.focus();
	}
	leave() {
		this.store.lesson = "", this.store.emit("mode");
	}
	sandbox() {
		this.store.mode = "explore", this.store.emit("mode");
	}
	run(e) {
		let { store: t } = this, n = e.schedule ? structuredClone(e.schedule) : null;
		this.ran = !0, this.done.add(e.id), t.startOver(t.welcome.start, { ...e.both }), t.start("B", t.welcome.start, {
			...e.both,
			...e.change
		}, n), t.edited = "B", t.emit("arms"), this.why.hidden = !0, this.seen.hidden = !1, j(this.seen, k("h3", {}, L("lesson.see")), k("p", {}, L("lesson.running", { week: t.weeks - 1 }))), t.player.setSpeed(Is), t.player.play(!0), this.reveal(this.stage);
	}
	reveal(e) {
		this.stage.getBoundingClientRect().left < this.element.getBoundingClientRect().right && e.scrollIntoView({ block: "start" });
	}
	showSeen() {
		let { store: e, lesson: t } = this;
		t && e.mode === "learn" && Ds.ready(e) && (j(this.seen, ...As(e, t, this.answer)), this.seen.hidden = !1, this.why.hidden && (this.why.hidden = !1, j(this.why, ...Ps(e, t), this.levers.single(t.lever), this.onwards(t)), this.reveal(this.seen)));
	}
	onwards(e) {
		let t = Ts[Ts.indexOf(e) + 1], [n, r] = t ? [L("lesson.next_lesson"), () => this.open(t.id)] : [L("lesson.sandbox"), () => this.sandbox()];
		return k("div", { class: "cv-row" }, Ls(n, r, "cv-button cv-strong"));
	}
}, zs = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -10,
	PageUp: 10
};
function Bs(e, t, n) {
	return e.kind === "choice" ? Vs(e, t, n) : e.kind === "switch" ? Hs(t, n) : Us(e, t, n);
}
function Vs(e, t, n) {
	let r = (e.choices ?? []).map((t) => k("option", { value: t }, de(e.path, t))), i = k("select", {
		id: t,
		disabled: n
	}, ...r);
	return {
		element: i,
		read: () => i.value,
		write: (e) => {
			i.value = String(e);
		}
	};
}
function Hs(e, t) {
	let n = k("input", {
		id: e,
		type: "checkbox",
		disabled: t,
		role: "switch"
	});
	return {
		element: n,
		read: () => n.checked,
		write: (e) => {
			n.checked = e === !0;
		}
	};
}
function Us(e, t, n) {
	let r = e.low ?? 0, i = e.high ?? 1, a = e.kind === "integer" ? 1 : Ws(i - r), o = `${pe(r)} – ${pe(i)}`, s = k("input", {
		id: t,
		type: "range",
		min: String(r),
		max: String(i),
		step: "any",
		disabled: n,
		title: o
	}), c = (e) => Number((Math.round(e / a) * a).toPrecision(10));
	return s.addEventListener("keydown", (e) => {
		let t = zs[e.key];
		t !== void 0 && (e.preventDefault(), s.value = String(c(Number(s.value) + t * a)), s.dispatchEvent(new Event("input")));
	}), {
		element: s,
		read: () => {
			let e = Number(s.value);
			return e <= r || e >= i ? Math.min(Math.max(e, r), i) : c(e);
		},
		write: (t) => {
			Number(s.value) !== t && (s.value = String(t)), s.style.setProperty("--at", `${100 * (Number(t) - r) / (i - r || 1)}%`), s.setAttribute("aria-valuetext", Ea(e, t));
		}
	};
}
function Ws(e) {
	let t = e / 100, n = 10 ** Math.floor(Math.log10(t));
	return t / n >= 5 ? 5 * n : t / n >= 2 ? 2 * n : n;
}
// src/levers/control.ts
var Gs = class {
	store;
	lever;
	element;
	input;
	shown;
	constructor(e, t) {
		this.store = e, this.lever = t;
		let n = ie("lever");
		this.input = Bs(t, n, !e.live), this.shown = k("output", { class: "cv-value" }), this.shown.setAttribute("for", n);
		let r = R("lever", t.path), i = k("p", {
			class: "cv-about cv-small",
			hidden: !0,
			id: `${n}-about`
		});
		i.append(Da(t), " ", k("code", {}, t.path));
		let a = k("div", { class: "cv-leverhead" }, k("label", { for: n }, r), Ks(r, i), this.back(r));
		a.append(this.shown);
		let o = {
			class: `cv-lever cv-${t.kind}`,
			"data-lever": t.path
		};
		this.element = k("div", o, a, this.input.element, i), this.listen();
	}
	show() {
		let { store: e, lever: t } = this, n = e.arms.get(e.edited) ?? e.arms.get("A"), r = n?.valueAt(t.path, e.week);
		n && r !== void 0 && (this.input.write(r), this.shown.textContent = t.kind === "choice" ? "" : Ea(t, r), this.element.classList.toggle("cv-moved", qs(n, t.path)));
	}
	listen() {
		let { store: e, lever: t } = this, { element: n, read: r } = this.input;
		if (n.addEventListener("input", () => {
			e.setLever(t.path, r()), this.shown.textContent = Ea(t, r());
		}), t.kind !== "choice" && t.kind !== "switch") {
			n.addEventListener("pointerdown", () => e.player.hold(!0));
			for (let t of [
				"pointerup",
				"pointercancel",
				"change",
				"blur"
			]) n.addEventListener(t, () => e.player.hold(!1));
		}
	}
	back(e) {
		let t = L("levers.reset_one");
		return k("button", {
			type: "button",
			class: "cv-back",
			"aria-label": `${t}: ${e}`,
			title: t,
			onclick: () => this.store.changeArm(this.store.editedArm, (e) => e.undo(this.lever.path))
		}, ne("reset"));
	}
};
function Ks(e, t) {
	let n = k("button", {
		type: "button",
		class: "cv-info",
		"aria-label": L("levers.about", { name: e }),
		title: t.textContent,
		"aria-controls": t.id,
		"aria-expanded": "false",
		onclick: () => {
			t.hidden = !t.hidden, n.setAttribute("aria-expanded", String(!t.hidden));
		}
	}, "i");
	return n;
}
var qs = (e, t) => t in e.levers || e.plan.some((e) => t in e.set), Js = 40, Ys = class {
	store;
	element;
	titleId = ie("title");
	controls = [];
	body = k("div", { class: "cv-levers" });
	note = k("p", { class: "cv-muted cv-small" });
	target = k("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": L("arms.edit")
	});
	constructor(e) {
		this.store = e;
		let t = L("levers.find"), n = k("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.list(n.value)
		}), r = k("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.reset(e.editedArm)
		}, ne("reset"), L("levers.reset")), i = k("h2", { id: this.titleId }, L("levers.title"));
		this.element = k("section", {
			class: "cv-card cv-leverpanel",
			"aria-labelledby": this.titleId
		}, k("div", { class: "cv-head" }, i, this.target), this.note, k("div", { class: "cv-row" }, n, r), this.body), e.on("welcome", () => this.list("")), e.on([
			"arms",
			"levers",
			"week"
		], () => this.show());
	}
	single(e) {
		let t = this.store.welcome?.levers.find((t) => t.path === e);
		return t ? this.make(t) : null;
	}
	make(e) {
		let t = new Gs(this.store, e);
		return this.controls.push(t), t.show(), t.element;
	}
	list(e) {
		let { levers: t } = this.store.welcome;
		this.controls = this.controls.filter(({ element: e }) => !this.body.contains(e) && e.isConnected);
		let n = e.trim().toLowerCase().split(/\s+/).filter(Boolean);
		n.length ? this.showFound(t.filter((e) => n.every((t) => Xs(e).includes(t)))) : j(this.body, ...wa.map((e) => this.theme(e))), this.show();
	}
	showFound(e) {
		let t = k("p", {
			class: "cv-muted cv-small",
			role: "status"
		}, e.length ? L("levers.found", { count: e.length }) : L("levers.none"));
		j(this.body, t, ...e.slice(0, Js).map((e) => this.make(e)));
	}
	theme(e) {
		let t = this.store.welcome.levers.filter((t) => t.theme === e), n = t.filter((e) => e.main).map((e) => this.make(e)), r = t.filter((e) => !e.main), i = k("summary", {}, k("h3", {}, L(`themes.${e}`)));
		return k("details", {
			class: "cv-theme",
			open: e === wa[0]
		}, i, ...n, this.more(r));
	}
	more(e) {
		if (!e.length) return null;
		let t = k("details", { class: "cv-more" }, k("summary", {}, L("levers.more", { count: e.length })));
		return t.addEventListener("toggle", () => {
			t.open && t.childElementCount === 1 && t.append(...e.map((e) => this.make(e)));
		}), t;
	}
	show() {
		let { store: e } = this;
		for (let e of this.controls) e.show();
		let t = e.week <= 0 ? L("levers.from_start") : L("levers.from_week", { week: e.week });
		this.note.textContent !== t && (this.note.textContent = t), this.showTarget();
	}
	showTarget() {
		let { store: e } = this, t = e.b ? ["A", "B"] : [];
		if (this.target.childElementCount !== t.length) {
			let n = t.map((t) => k("button", {
				type: "button",
				class: `cv-arm-${t}`,
				onclick: () => {
					e.edited = t, e.emit("arms");
				}
			}, t));
			j(this.target, ...n);
		}
		[...this.target.children].forEach((n, r) => n.setAttribute("aria-pressed", String(t[r] === e.edited)));
	}
}, Xs = (e) => `${e.path} ${e.meaning} ${R("lever", e.path)}`.toLowerCase(), Zs = [
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], Qs = 30, $s = 8, ec = class {
	store;
	element = k("div", { class: "cv-runs" });
	constructor(e) {
		this.store = e, e.on([
			"runs",
			"arms",
			"link"
		], () => this.show()), this.show();
	}
	show() {
		let { progress: e, live: t } = this.store;
		t && (e && this.element.querySelector("progress") ? this.advance() : e ? this.begin() : this.rest());
	}
	advance() {
		let { progress: e } = this.store, t = this.element.querySelector("progress");
		t.max = e.total, t.value = e.done, this.element.querySelector("[role=status]").textContent = L("runs.progress", e);
	}
	begin() {
		let { progress: e, background: t } = this.store, n = k("progress", {
			max: e.total,
			value: e.done,
			"aria-label": L("runs.title")
		}), r = k("div", { class: "cv-row" }, k("span", {
			role: "status",
			class: "cv-small"
		}, L("runs.progress", e)), k("button", {
			type: "button",
			class: "cv-button",
			onclick: () => t.cancel()
		}, L("runs.cancel")));
		j(this.element, k("h3", {}, L("runs.title")), n, r);
	}
	rest() {
		let { bands: e, background: t } = this.store;
		j(this.element, k("h3", {}, L("runs.title")), k("p", { class: "cv-small" }, L("happened.anecdote")), k("div", { class: "cv-row" }, k("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => t.run(Qs)
		}, L("runs.go"))), ...e ? this.found(e) : []);
	}
	found(e) {
		let t = L(this.store.b ? "runs.done" : "runs.done_one", { count: e.count }), n = e.failed.slice(0, $s).join(", "), r = L("runs.failed", {
			count: e.failed.length,
			which: n
		});
		return [
			k("p", {
				class: "cv-muted cv-small",
				role: "status"
			}, t),
			e.failed.length ? k("p", { class: "cv-small" }, r) : null,
			tc(e)
		];
	}
};
function tc(e) {
	let t = Object.keys(e.differences).length > 0, n = Zs.map((n) => {
		let r = t ? e.differences[n] : e.outcomes.A?.[n];
		if (!r) return null;
		let i = k("td", {}, nc(n, r, t), t && rc(r));
		return k("tr", {}, k("th", { scope: "row" }, R("brief", n)), i);
	}), r = (e) => k("th", { scope: "col" }, e), i = k("tr", {}, r(L("happened.outcome")), r(L(t ? "runs.sure" : "runs.mean")));
	return k("table", { class: "cv-outcomes cv-sure" }, k("caption", { class: "cv-small cv-muted" }, L("runs.outcome")), k("thead", {}, i), k("tbody", {}, ...n));
}
function nc(e, { mean: t, low: n, high: r }, i) {
	let a = da(e), o = (e) => e === null ? "–" : a ? z(100 * e, 1) : z(e, 3), s = L("runs.interval", {
		mean: o(t),
		low: o(n),
		high: o(r)
	});
	return a ? `${s} ${L(i ? "runs.points" : "runs.percent")}` : s;
}
function rc({ low: e, high: t, above: n, below: r, n: i }) {
	let a = e !== null && t !== null && e * t > 0, o = L("runs.agree", {
		count: Math.max(n ?? 0, r ?? 0),
		n: i
	});
	return k("span", { class: "cv-agree cv-muted" }, k("b", { class: a ? "cv-clear" : "" }, L(a ? "runs.clear" : "runs.unclear")), `, ${o}`);
}
// src/view/results.ts
var ic = 180, ac = class {
	store;
	tell;
	element;
	titleId = ie("title");
	table = k("table", { class: "cv-outcomes" });
	note = k("p", { class: "cv-muted cv-small" });
	sentence = k("p", { class: "cv-sentence" });
	meanings = /* @__PURE__ */ new Map();
	queued = !1;
	last = 0;
	constructor(e, t) {
		this.store = e, this.tell = t;
		let n = new ec(e).element, r = k("h2", { id: this.titleId }, L("happened.title")), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = k("section", i, r, this.sentence, this.table, this.note, n), e.on([
			"week",
			"frames",
			"arms",
			"play"
		], () => {
			this.queued = !0;
		}), e.on("welcome", () => {
			this.meanings = new Map(e.welcome.measures.map(([e, , t]) => [e, t]));
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < ic || (this.queued = !1, this.last = e, !t.arms.size || t.known < 0)) return;
		let n = Math.min(t.week, t.known);
		this.sentence.textContent = this.tell(), this.note.textContent = L("happened.so_far", { week: n });
		let r = k("caption", { class: "cv-hidden" }, L("happened.so_far", { week: n }));
		j(this.table, r, k("thead", {}, this.head()), k("tbody", {}, ...Zs.map((e) => this.row(e, n))));
	}
	head() {
		let e = (e, t = "") => k("th", {
			scope: "col",
			class: t
		}, e), t = [...this.store.arms.keys()].map((t) => e(t, `cv-arm-${t}`));
		return k("tr", {}, e(L("happened.outcome")), ...t, this.store.b && e(L("happened.difference")));
	}
	row(e, t) {
		let n = [...this.store.arms.values()].map((n) => n.frames.mean(e, t)), r = {
			scope: "row",
			title: this.meanings.get(e)
		};
		return k("tr", { "data-outcome": e }, k("th", r, R("brief", e)), ...n.map((t) => k("td", { "data-exact": String(t) }, pa(e, t))), this.store.b && this.difference(e, n[1] - n[0]));
	}
	difference(e, t) {
		let n = ma(e, t);
		return k("td", { class: `cv-diff${n === L("happened.same") ? " cv-muted" : ""}` }, n);
	}
}, oc = class {
	store;
	element;
	selects;
	about = k("div", { class: "cv-about-scenario" });
	second;
	compare;
	constructor(e) {
		this.store = e;
		let t = k("select", {
			id: ie("scenario"),
			onchange: () => e.startOver(t.value)
		}), n = k("select", {
			id: ie("scenario"),
			onchange: () => e.start("B", n.value)
		});
		this.selects = {
			A: t,
			B: n
		};
		let r = ie("title"), i = k("p", { class: "cv-muted cv-small" }, L("arms.note"));
		this.second = k("div", { hidden: !0 }, k("label", { for: n.id }, L("scenario.other")), n, i);
		let a = () => e.b ? e.dropB() : e.compare();
		this.compare = k("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: a
		}), this.element = k("section", {
			class: "cv-card",
			"aria-labelledby": r,
			hidden: !e.live
		}, k("h2", { id: r }, k("label", { for: t.id }, L("scenario.label"))), t, this.about, this.second, this.compare), e.on("welcome", () => {
			j(t, ...this.options()), j(n, ...this.options());
		}), e.on(["arms", "welcome"], () => this.show());
	}
	options() {
		let e = this.store.welcome.scenarios;
		return [.../* @__PURE__ */ new Set([
			"baseline",
			...wa,
			...e.map((e) => e.theme)
		])].flatMap((t) => {
			let n = e.filter((e) => e.theme === t), r = n.map((e) => k("option", { value: e.name }, e.title));
			return n.length ? [k("optgroup", { label: L(`themes.${t}`) }, ...r)] : [];
		});
	}
	show() {
		let { store: e } = this;
		if (!e.arms.size || !e.welcome) return;
		this.selects.A.value = e.a.scenario, e.b && (this.selects.B.value = e.b.scenario), this.second.hidden = !e.b, this.compare.textContent = L(e.b ? "arms.drop" : "arms.compare");
		let t = (e.b && e.b.scenario !== e.a.scenario ? e.b : e.a).scenario, n = e.welcome.scenarios.find((e) => e.name === t);
		n && j(this.about, ...sc(n));
	}
};
function sc(e) {
	let t = k("p", { class: "cv-small" }, k("strong", {}, `${L("scenario.look_at")}: `), e.look_at), n = `${L("scenario.theories")}: ${e.theories.join(", ")}`;
	return [
		k("p", { class: "cv-question" }, e.question),
		e.look_at ? t : null,
		e.theories.length ? k("p", { class: "cv-small cv-muted" }, n) : null
	];
}
// src/view/sentence.ts
var cc = [
	"trust_own",
	"trust_organisation",
	"credence",
	"enacted_share",
	"value_user",
	"value_provider",
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"burden",
	"burnout",
	"participation",
	"waiting",
	"health",
	"activation",
	"mobilisation"
], lc = 8, uc = 2.2, dc = (e) => e.charAt(0).toLowerCase() + e.slice(1);
function fc(e, t, n) {
	let r = 0;
	for (let i = t; i <= n; i += 1) r += e[i];
	return r / (n - t + 1);
}
function pc(e, t) {
	let n = 0, r = Math.max(1, t - 26);
	for (let i = r; i <= t; i += 1) n += (e[i] - e[i - 1]) ** 2;
	return Math.sqrt(n / Math.max(t - r + 1, 1)) + .004;
}
function mc(e) {
	let t = Math.min(e.week, e.known);
	if (t < 2) return L("sentence.start", { week: t });
	let n = Math.min(lc, Math.floor(t / 2)), r = {
		size: 0,
		text: ""
	};
	for (let [i, a] of e.arms) {
		let { frames: o } = a;
		if (o) for (let s of cc) {
			let c = o.measure(s), l = Math.min(3, n), u = fc(c, t - l + 1, t), d = fc(c, Math.max(0, t - n - l + 1), t - n), f = Math.abs(u - d) / pc(c, t);
			if (f <= r.size || pa(s, u) === pa(s, d)) continue;
			let p = a.plan.filter((e) => e.week <= t && e.week > t - 16).at(-1), m = p ? dc(Oa(e, p)) : "", h = p ? p.week === t ? L("sentence.since_now", { what: m }) : L("sentence.since", {
				weeks: t - p.week,
				what: m
			}) : "";
			r = {
				size: f,
				text: L(u > d ? "sentence.rise" : "sentence.fall", {
					week: t,
					arm: i,
					name: dc(R("outcomes", s)),
					from: pa(s, d),
					to: pa(s, u),
					since: h
				})
			};
		}
	}
	let i = r.size >= uc ? r.text : L("sentence.still", {
		week: t,
		arm: "A",
		weeks: n
	});
	return e.b ? `${i} ${hc(e, t)}`.trim() : i;
}
function hc(e, t) {
	let n = e.a.frames, r = e.b?.frames;
	if (!n || !r) return "";
	let i = {
		size: .5,
		text: ""
	};
	for (let e of cc) {
		let a = n.measure(e), o = r.measure(e), s = Math.max(0, t - 3), c = fc(a, s, t), l = fc(o, s, t), u = Math.abs(l - c) / pc(a, t);
		u > i.size && pa(e, c) !== pa(e, l) && (i = {
			size: u,
			text: L("sentence.apart", {
				name: dc(R("outcomes", e)),
				a: pa(e, c),
				b: pa(e, l)
			})
		});
	}
	return i.text;
}
// src/view/setup.ts
var gc = {
	patients: 3,
	weeks: 1,
	seed: 0
};
function _c(e) {
	let t = [
		"patients",
		"weeks",
		"seed"
	].map((t) => vc(e, t)), n = () => e.setSetup({ seed: e.setup.seed + 1 });
	return k("details", {
		class: "cv-card cv-setup",
		hidden: !e.live
	}, k("summary", {}, k("h2", {}, L("setup.title"))), ...t, k("button", {
		type: "button",
		class: "cv-button",
		onclick: n
	}, L("setup.new_seed")), k("p", { class: "cv-muted cv-small" }, L("setup.note")));
}
function vc(e, t) {
	let n = k("input", {
		type: "number",
		id: ie(t),
		min: gc[t],
		step: "1",
		onchange: () => {
			let r = t === "seed" ? 2 ** 53 - 1 : e.welcome.limits[t], i = Math.round(Number(n.value)), a = Math.min(Math.max(Number.isFinite(i) ? i : 1, gc[t]), r);
			e.setSetup({ [t]: a });
		}
	});
	return e.on(["arms", "welcome"], () => {
		document.activeElement !== n && (n.value = String(e.setup[t]));
	}), k("label", {
		class: "cv-field",
		for: n.id
	}, L(`setup.${t}`), n);
}
// src/view/slack.ts
var yc = [
	"low",
	"middle",
	"high"
], bc = 250, xc = .02, Sc = class {
	store;
	element;
	titleId = ie("title");
	body = k("div", { class: "cv-slack" });
	said = k("div", { class: "cv-small" });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = k("h2", { id: this.titleId }, L("slack.title")), n = k("p", { class: "cv-muted cv-small" }, L("slack.note")), r = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = k("section", r, t, n, this.body, this.said), e.on([
			"week",
			"frames",
			"arms"
		], () => {
			this.queued = !0;
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < bc || t.known < 0) return;
		this.queued = !1, this.last = e;
		let n = Math.min(t.week, t.known), r = [...t.arms.values()], i = r.map((e) => yc.map((t) => e.frames.mean(`value_${t}_slack`, n))), a = 1.1 * Math.max(xc, ...i.flat().map(Math.abs)), o = yc.map((e, t) => {
			let n = r.map((e, n) => this.bar(e.name, i[n][t], a));
			return k("div", { class: "cv-slackrow" }, k("span", {}, L(`slack.${e}`)), k("div", {}, ...n));
		});
		j(this.body, ...o), j(this.said, ...r.map((e, t) => k("p", {}, this.say(e.name, i[t]))));
	}
	bar(e, t, n) {
		let r = k("i", { class: `cv-bar cv-arm-${e} ${t < 0 ? "cv-loss" : "cv-gain"}` }), i = 50 * Math.min(Math.abs(t) / n, 1);
		r.style.width = `${i}%`, r.style.left = t < 0 ? `${50 - i}%` : "50%";
		let a = `${this.store.b ? `${e} ` : ""}${z(t, 3)}`;
		return k("div", { class: "cv-slackbar" }, k("span", { class: "cv-bars" }, r), k("span", { class: "cv-num" }, a));
	}
	say(e, t) {
		let n = [
			0,
			1,
			2
		].sort((e, n) => t[n] - t[e]), [r, i] = [n[0], n[2]].map((e) => L(`slack.people.${yc[e]}`)), a = L(t[n[0]] < 0 ? "slack.losses" : t[n[2]] < 0 ? "slack.mixed" : "slack.gains", {
			most: r,
			least: i
		}), o = this.store.b ? L("slack.in", {
			arm: e,
			text: a
		}) : a;
		return o.charAt(0).toUpperCase() + o.slice(1);
	}
}, Cc = {
	patients: 4.3,
	professionals: 5.2,
	groups: 6,
	organisations: 8
}, wc = 1.4;
function Tc(e, t, n, r) {
	let i = t.size - 2 * t.margin, a = (n - e.x) * e.zoom + .5, o = .5 - (r - e.y) * e.zoom;
	return [t.margin + a * i, t.margin + o * i];
}
function Ec(e, t, n, r) {
	let i = Math.sqrt(n.size / 520) * Math.min(r.zoom, 3) ** .4, a = Math.min(1, (400 / Math.max(t, 1)) ** .35);
	return Math.max(Cc[e] * i * a, wc);
}
// src/draw/encounters.ts
var Dc = 1, Oc = 500;
function kc(e, t, n, r, i, a, o) {
	let c = (e) => t.column(n, "patients", e), l = c("encounter_class"), u = c("met"), d = c("z_x"), f = c("z_y"), p = c("professional");
	e.globalAlpha = o, e.lineCap = "round", e.lineWidth = 1.3 * Math.min(1, Math.max(Math.sqrt(Oc / l.length), .5));
	for (let t of La) {
		e.strokeStyle = a.dark ? t.dark : t.colour, e.setLineDash(t.dash), e.beginPath();
		for (let n = 0; n < l.length; n += 1) {
			if (u[n] !== Dc || l[n] !== t.code) continue;
			let o = a.map ? d[n] / s : r.professionals.x[p[n]], c = a.map ? f[n] / s : r.professionals.y[p[n]];
			e.moveTo(...Tc(i, a, r.patients.x[n], r.patients.y[n])), e.lineTo(...Tc(i, a, o, c));
		}
		e.stroke();
	}
	e.setLineDash([]), e.globalAlpha = 1;
}
// src/draw/ground.ts
var Ac = [
	0,
	.25,
	.5,
	.75,
	1
], jc = 40;
function Mc(e, t, n) {
	e.lineWidth = 1, e.strokeStyle = n.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)", e.beginPath();
	for (let r of Ac) e.moveTo(...Tc(t, n, r, 0)), e.lineTo(...Tc(t, n, r, 1)), e.moveTo(...Tc(t, n, 0, r)), e.lineTo(...Tc(t, n, 1, r));
	e.stroke();
}
function Nc(e, t, n, r, i, a) {
	e.lineWidth = 1, e.strokeStyle = a.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)", e.beginPath();
	for (let o of ["professionals", "groups"]) t.column(n, o, "organisation").forEach((t, n) => {
		t < 0 || t >= r.organisations.x.length || (e.moveTo(...Tc(i, a, r[o].x[n], r[o].y[n])), e.lineTo(...Tc(i, a, r.organisations.x[t], r.organisations.y[t])));
	});
	e.stroke();
}
function Pc(e, t, n, r, i) {
	let a = Math.max(1, Math.floor(n / jc)), o = [];
	for (let e = 0; e < n; e += a) o.push(e);
	o.push(n);
	for (let n of [
		"professionals",
		"groups",
		"organisations"
	]) {
		e.strokeStyle = (i.dark ? Ua : Ha)[n], e.globalAlpha = .6, e.lineWidth = n === "organisations" ? 2.4 : 1.5, e.beginPath();
		for (let a of Fc(t, o, n)) a.forEach(([t, n], a) => {
			let [o, s] = Tc(r, i, t, n);
			a === 0 ? e.moveTo(o, s) : e.lineTo(o, s);
		});
		e.stroke();
	}
	e.globalAlpha = 1;
}
function Fc(e, t, n) {
	let r = t.map((t) => [e.column(t, n, "x"), e.column(t, n, "y")]), i = r[0][0].length;
	return Array.from({ length: i }, (e, t) => r.map(([e, n]) => [e[t] / s, n[t] / s]));
}
// src/draw/people.ts
var Ic = 1500, Lc = 2, Rc = class {
	strip = null;
	key = "";
	side = 0;
	of(e, t, n, r) {
		let i = [
			e,
			t.toFixed(2),
			n,
			r
		].join();
		if (this.strip && i === this.key) return this.strip;
		this.key = i;
		let a = Va[e];
		this.side = Math.ceil((t + 1) * 2 * n);
		let o = document.createElement("canvas");
		o.width = this.side * a.length, o.height = this.side;
		let s = o.getContext("2d");
		return a.forEach((e, i) => {
			s.beginPath(), s.arc((i + .5) * this.side, this.side / 2, t * n, 0, 7), s.fillStyle = e, s.fill(), s.lineWidth = .7 * n, s.strokeStyle = r ? "rgba(235,240,245,.75)" : "rgba(255,255,255,.9)", s.stroke();
		}), this.strip = o, o;
	}
}, zc = class {
	context;
	sprites = new Rc();
	constructor(e) {
		this.context = e;
	}
	draw(e, t, n, r, i, a) {
		let o = e.column(t, "patients", "engaged"), s = ns(e, t, i.colour), c = n.patients.x.length, l = Ec("patients", c, i, r);
		c > Ic ? this.crowd(n, r, i, s, o, l) : this.dots(n, r, i, s, o, l, a), this.absent(n, r, i, o, l);
	}
	dots(e, t, n, r, i, a, o) {
		let { x: s, y: c } = e.patients, l = this.sprites.of(n.colour, a, o, n.dark), { side: u } = this.sprites, d = u / o;
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [a, o] = Tc(t, n, s[e], c[e]), f = r[e] * u;
			this.context.drawImage(l, f, 0, u, u, a - d / 2, o - d / 2, d, d);
		}
	}
	crowd(e, t, n, r, i, a) {
		let { context: o } = this, { x: s, y: c } = e.patients, l = /* @__PURE__ */ new Map();
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [o, u] = Tc(t, n, s[e], c[e]), d = r[e] & -2, f = l.get(d);
			f || l.set(d, f = new Path2D()), a < Lc ? f.rect(o - a, u - a, 2 * a, 2 * a) : (f.moveTo(o + a, u), f.arc(o, u, a, 0, 7));
		}
		for (let [e, t] of l) o.fillStyle = Va[n.colour][e], o.fill(t);
	}
	absent(e, t, n, r, i) {
		let { context: a } = this, { x: o, y: s } = e.patients;
		a.strokeStyle = n.dark ? "#8d98a4" : "#7b8794", a.lineWidth = 1, a.beginPath();
		for (let e = 0; e < o.length; e += 1) {
			if (r[e]) continue;
			let [c, l] = Tc(t, n, o[e], s[e]);
			a.moveTo(c + i * .8, l), a.arc(c, l, i * .8, 0, 7);
		}
		a.stroke();
	}
};
// src/draw/shapes.ts
function Bc(e, t, n, r, i) {
	e.beginPath(), t === "patients" ? e.arc(n, r, i, 0, 7) : t === "professionals" ? e.rect(n - i, r - i, 2 * i, 2 * i) : t === "groups" ? (e.moveTo(n, r - i * 1.2), e.lineTo(n + i * 1.15, r + i * .85), e.lineTo(n - i * 1.15, r + i * .85), e.closePath()) : (e.moveTo(n, r - i * 1.25), e.lineTo(n + i * 1.25, r), e.lineTo(n, r + i * 1.25), e.lineTo(n - i * 1.25, r), e.closePath());
}
// src/draw/picture.ts
var Vc = 8, Hc = .22, Uc = .85, Wc = class {
	context;
	people;
	constructor(e) {
		this.context = e, this.people = new zc(e);
	}
	draw(e, t, n, r, i, a) {
		let { context: o } = this, s = i.margin - Vc;
		o.setTransform(a, 0, 0, a, 0, 0), o.clearRect(0, 0, i.size, i.size), o.save(), o.beginPath(), o.rect(s, s, i.size - 2 * s, i.size - 2 * s), o.clip(), i.map ? Mc(o, r, i) : Nc(o, e, t, n, r, i), t > 0 && kc(o, e, t - 1, n, r, i, Hc), kc(o, e, t, n, r, i, Uc), this.people.draw(e, t, n, r, i, a), i.trails && i.map && Pc(o, e, t, r, i), this.services(n, r, i), this.marked(e, t, n, r, i), o.restore();
	}
	services(e, t, n) {
		let { context: r } = this;
		r.lineWidth = 1.2, r.strokeStyle = n.dark ? "#14181d" : "#ffffff";
		for (let i of [
			"professionals",
			"groups",
			"organisations"
		]) {
			r.fillStyle = (n.dark ? Ua : Ha)[i];
			let { x: a, y: o } = e[i], s = Ec(i, a.length, n, t);
			for (let e = 0; e < a.length; e += 1) Bc(r, i, ...Tc(t, n, a[e], o[e]), s), r.fill(), r.stroke();
		}
	}
	marked(e, t, n, r, i) {
		let { context: a } = this, o = (e, t) => Tc(r, i, n[e].x[t], n[e].y[t]);
		for (let s of [i.hover, i.selection]) {
			if (!s || s.slot >= n[s.kind].x.length) continue;
			let c = s === i.selection, l = o(s.kind, s.slot);
			if (a.strokeStyle = i.dark ? "#ffffff" : "#111820", c) {
				a.globalAlpha = .35, a.lineWidth = 1, a.beginPath();
				for (let [n, r] of so(e, t, s)) a.moveTo(...l), a.lineTo(...o(n, r));
				a.stroke(), a.globalAlpha = 1;
			}
			a.lineWidth = c ? 2.2 : 1.4;
			let u = Ec(s.kind, n[s.kind].x.length, i, r);
			Bc(a, s.kind, ...l, u + 3.5), a.stroke();
		}
	}
}, Gc = 28, Kc = 38, qc = class {
	store;
	around;
	element = k("div", { class: "cv-legend" });
	constructor(e, t) {
		this.store = e, this.around = t, e.on(["look", "welcome"], () => this.draw()), t.onTheme(() => this.draw()), this.draw();
	}
	draw() {
		let { dark: e } = this.around, { colour: t } = this.store, [n, r] = (t === "value" ? ["map.loses", "map.gains"] : ["map.little", "map.much"]).map((e) => k("span", { class: "cv-muted" }, L(e))), i = k("span", { class: "cv-key" }, L(`colours.${t}`), n, this.scale(), r), a = A("circle", {
			cx: 7,
			cy: 7,
			r: 4,
			fill: "none",
			stroke: e ? "#8d98a4" : "#7b8794"
		}), o = [
			...this.kinds(e),
			this.key(a, L("map.left")),
			i
		];
		j(this.element, k("div", {}, ...o), k("div", {}, ...La.map((t) => this.line(t, e))));
	}
	kinds(e) {
		let t = e ? Ua : Ha;
		return [
			["patients", A("circle", {
				cx: 7,
				cy: 7,
				r: 5,
				fill: Va[this.store.colour][Kc]
			})],
			["professionals", A("rect", {
				x: 2,
				y: 2,
				width: 10,
				height: 10,
				fill: t.professionals
			})],
			["groups", A("path", {
				d: "M7 1L13 12H1z",
				fill: t.groups
			})],
			["organisations", A("path", {
				d: "M7 0L14 7L7 14L0 7z",
				fill: t.organisations
			})]
		].map(([e, t]) => this.key(t, L(`kinds.${e}`)));
	}
	key(e, t) {
		return k("span", { class: "cv-key" }, A("svg", {
			width: 14,
			height: 14,
			"aria-hidden": "true"
		}, e), t);
	}
	line(e, t) {
		let n = A("line", {
			x1: 2,
			x2: 28,
			y1: 5,
			y2: 5,
			stroke: t ? e.dark : e.colour,
			"stroke-width": 2.5
		});
		n.setAttribute("stroke-dasharray", e.dash.join(" ")), n.setAttribute("stroke-linecap", "round");
		let r = A("svg", {
			width: 30,
			height: 10,
			"aria-hidden": "true"
		}, n);
		return k("span", {
			class: "cv-key",
			title: L(`classes.${e.key}_means`)
		}, r, L(`classes.${e.key}`));
	}
	scale() {
		let e = A("svg", {
			width: 84,
			height: 10,
			"aria-hidden": "true"
		}), t = Va[this.store.colour];
		for (let n = 0; n < Gc; n += 1) {
			let r = t[Math.round(n / 27 * (t.length - 1))];
			e.append(A("rect", {
				x: n * 3,
				y: 0,
				width: 3.2,
				height: 10,
				fill: r
			}));
		}
		return e;
	}
};
// src/view/mapbar.ts
function Jc(e, t) {
	return k("div", { class: "cv-mapbar" }, Yc(e, t), Xc(e), Zc(e));
}
function Yc(e, t) {
	let n = ["map", "structure"].map((n) => {
		let r = k("button", {
			type: "button",
			onclick: () => {
				e.view = n, t(), e.emit("look");
			}
		}, L(`map.${n}`)), i = () => r.setAttribute("aria-pressed", String(e.view === n));
		return e.on("look", i), i(), r;
	});
	return k("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": L("map.title")
	}, ...n);
}
function Xc(e) {
	let t = b.map((t) => k("option", {
		value: t,
		selected: t === e.colour
	}, L(`colours.${t}`))), n = k("select", {
		id: ie("colour"),
		onchange: () => {
			e.colour = n.value, e.emit("look");
		}
	}, ...t);
	return e.on(["look", "mode"], () => {
		n.value = e.colour;
	}), k("label", { class: "cv-inline" }, k("span", {}, L("map.colour")), n);
}
function Zc(e) {
	let t = k("input", {
		type: "checkbox",
		checked: e.trails,
		onchange: () => {
			e.trails = t.checked, e.emit("look");
		}
	});
	return e.on("look", () => {
		t.checked = e.trails;
	}), k("label", { class: "cv-inline" }, t, k("span", {}, L("map.trails")));
}
// src/view/pointing.ts
var Qc = 12, $c = 3, el = 150, tl = class {
	store;
	viewpoint;
	touch;
	constructor(e, t, n) {
		this.store = e, this.viewpoint = t, this.touch = n;
	}
	listen(e) {
		let { canvas: t } = e;
		this.drag(e), t.addEventListener("pointerleave", () => {
			e.tip.hidden = !0, this.store.hover = null, this.touch();
		}), t.addEventListener("wheel", (e) => {
			(e.ctrlKey || e.metaKey || document.activeElement === t) && (e.preventDefault(), this.viewpoint.zoom(Math.exp(-e.deltaY / 300)));
		}, { passive: !1 }), t.addEventListener("keydown", (e) => {
			this.viewpoint.key(e.key) && (e.preventDefault(), e.stopPropagation());
		});
	}
	drag(e) {
		let { canvas: t } = e, n = null;
		t.addEventListener("pointerdown", (e) => {
			n = {
				x: e.offsetX,
				y: e.offsetY,
				moved: !1
			}, t.setPointerCapture(e.pointerId);
		}), t.addEventListener("pointermove", (t) => {
			if (!n || !this.viewpoint.enlarged) {
				this.point(e, t.offsetX, t.offsetY);
				return;
			}
			let r = {
				x: t.offsetX - n.x,
				y: t.offsetY - n.y
			};
			if (!n.moved && Math.hypot(r.x, r.y) <= $c) return;
			let i = (e.size - 28) * this.viewpoint.camera.zoom;
			this.viewpoint.pan(-r.x / i, r.y / i), n = {
				x: t.offsetX,
				y: t.offsetY,
				moved: !0
			};
		}), t.addEventListener("pointerup", (t) => {
			n && !n.moved && this.store.select(this.nearest(e, t.offsetX, t.offsetY)), n = null;
		});
	}
	point(e, t, n) {
		let r = this.nearest(e, t, n);
		this.store.hover = r, e.canvas.style.cursor = r ? "pointer" : this.viewpoint.enlarged ? "grab" : "default", e.tip.hidden = !r, r && (j(e.tip, L(`inspector.${r.kind.slice(0, -1)}`, { slot: r.slot }), this.hint(e, r)), e.tip.style.left = `${Math.min(t + 14, e.size - el)}px`, e.tip.style.top = `${n + 12}px`), this.touch();
	}
	hint(e, t) {
		let n = this.store.arms.get(e.arm)?.frames;
		if (!n || t.kind !== "patients") return null;
		let r = Math.min(this.store.week, n.known - 1), i = n.column(r, "patients", "trust")[t.slot] / s;
		return k("span", { class: "cv-muted" }, ` ${L("colours.trust")} ${z(i)}`);
	}
	nearest(e, t, n) {
		if (!e.scene) return null;
		let { camera: r } = this.viewpoint, i = {
			size: e.size,
			margin: 14
		}, a = null, o = Qc;
		for (let s of [...Yo].reverse()) {
			let c = e.scene[s], l = Ec(s, c.x.length, i, r);
			for (let e = 0; e < c.x.length; e += 1) {
				let [u, d] = Tc(r, i, c.x[e], c.y[e]), f = Math.max(0, Math.hypot(u - t, d - n) - l * .6);
				f < o - .01 && (o = f, a = {
					kind: s,
					slot: e
				});
			}
		}
		return a;
	}
};
// src/view/spoken.ts
function nl(e, t, n, r) {
	let i = (n) => e.column(t, "patients", n), a = (n) => e.column(t, n, "x").length, o = i("encounter_class"), c = i("met"), l = /* @__PURE__ */ new Map(), u = 0;
	o.forEach((e, t) => {
		c[t] === 1 && (u += 1, l.set(e, (l.get(e) ?? 0) + 1));
	});
	let d = (e) => {
		let t = 0;
		for (let n of i(e)) t += n;
		return t / s / o.length;
	}, f = {
		arm: n,
		week: t,
		met: u,
		count: o.length,
		organisations: a("organisations"),
		professionals: a("professionals"),
		groups: a("groups"),
		x: z(d("x")),
		y: z(d("y")),
		sx: z(e.measure("service_lived")[t]),
		sy: z(e.measure("service_lead")[t])
	};
	for (let e of La) f[e.key] = l.get(e.code) ?? 0;
	return L(r ? "map.alt_map" : "map.alt_structure", f);
}
// src/view/viewpoint.ts
var rl = 12, il = .12, al = 1.4, ol = class {
	changed;
	camera = {
		zoom: 1,
		x: .5,
		y: .5
	};
	constructor(e) {
		this.changed = e;
	}
	get enlarged() {
		return this.camera.zoom > 1;
	}
	pan(e, t) {
		let { camera: n } = this, r = .5 - .5 / n.zoom;
		n.x = .5 + Math.min(Math.max(n.x + e - .5, -r), r), n.y = .5 + Math.min(Math.max(n.y + t - .5, -r), r), this.changed();
	}
	zoom(e) {
		this.camera.zoom = Math.min(Math.max(this.camera.zoom * e, 1), rl), this.pan(0, 0);
	}
	closer() {
		this.zoom(al);
	}
	farther() {
		this.zoom(1 / al);
	}
	fit() {
		Object.assign(this.camera, {
			zoom: 1,
			x: .5,
			y: .5
		}), this.changed();
	}
	key(e) {
		let t = il / this.camera.zoom, n = {
			ArrowLeft: [-t, 0],
			ArrowRight: [t, 0],
			ArrowUp: [0, t],
			ArrowDown: [0, -t]
		}[e];
		if (n && this.enlarged) this.pan(...n);
		else if (e === "+" || e === "=") this.closer();
		else if (e === "-") this.farther();
		else if (e === "0") this.fit();
		else return !1;
		return !0;
	}
}, sl = 1500, cl = 10, [ll, ul] = [40, 720], dl = 2, fl = class {
	store;
	around;
	element;
	panes = [];
	painted = 0;
	row = k("div", { class: "cv-maps" });
	viewpoint = new ol(() => this.moved());
	pointing;
	resized = new ResizeObserver(() => this.resize());
	dirty = !0;
	lastWeek = -1;
	constructor(e, t) {
		this.store = e, this.around = t, this.pointing = new tl(e, this.viewpoint, () => this.touch());
		let n = new qc(e, t), r = Jc(e, () => this.viewpoint.fit()), i = k("div", { class: "cv-mapsbox" }, this.row, this.zoomButtons()), a = {
			class: "cv-card cv-space",
			"aria-label": L("map.title"),
			id: ie("map")
		};
		this.element = k("section", a, r, i, n.element), e.on("arms", () => this.rebuild()), e.on([
			"week",
			"frames",
			"look",
			"selection"
		], () => this.touch()), t.onTheme(() => this.touch());
	}
	touch() {
		this.dirty = !0;
	}
	draw() {
		let { store: e } = this;
		if (e.playing && this.gliding && (this.dirty = !0), this.dirty) {
			this.dirty = !1;
			for (let e of this.panes) this.drawPane(e);
			e.week !== this.lastWeek && (this.lastWeek = e.week, this.painted += 1);
		}
	}
	zoomButtons() {
		let { viewpoint: e } = this, t = (e, t, n) => {
			let r = L(`map.${e}`);
			return k("button", {
				type: "button",
				class: "cv-icon",
				title: r,
				"aria-label": r,
				onclick: n
			}, ne(t));
		};
		return k("div", {
			class: "cv-zoom",
			role: "group",
			"aria-label": L("map.zoom")
		}, t("zoom_in", "plus", () => e.closer()), t("zoom_out", "minus", () => e.farther()), t("fit", "fit", () => e.fit()));
	}
	moved() {
		this.row.dataset.zoomed = String(this.viewpoint.enlarged), this.touch();
	}
	rebuild() {
		let e = [...this.store.arms.keys()];
		e.join() !== this.panes.map((e) => e.arm).join() && (this.resized.disconnect(), this.panes.splice(0), j(this.row, ...e.map((e) => this.pane(e))), this.row.dataset.arms = String(e.length), this.resize());
		for (let e of this.panes) this.caption(e, this.store.arms.get(e.arm));
		this.touch();
	}
	pane(e) {
		let t = k("canvas", {
			tabIndex: 0,
			role: "img",
			"aria-label": L("map.title")
		}), n = k("h3", { class: `cv-armname cv-arm-${e}` }), r = (e) => k("span", { class: `cv-axis-${e}` }, L(`map.${e}`)), i = k("div", {
			class: "cv-axes",
			"aria-hidden": "true"
		}, r("x"), r("y")), a = k("div", {
			class: "cv-tip",
			hidden: !0,
			"aria-hidden": "true"
		}), o = k("div", { class: "cv-canvasbox" }, t, i, a), s = {
			arm: e,
			box: o,
			canvas: t,
			picture: new Wc(t.getContext("2d")),
			caption: n,
			tip: a,
			scene: null,
			size: 0
		};
		return this.panes.push(s), this.resized.observe(o), this.pointing.listen(s), k("div", { class: "cv-pane" }, n, o);
	}
	caption(e, t) {
		let n = k("span", { class: "cv-clip" }, t.opened?.title ?? t.scenario), r = t.changed ? k("span", { class: "cv-muted" }, `· ${L("scenario.changed")}`) : null;
		j(e.caption, k("span", { class: "cv-badge" }, e.arm), n, r);
	}
	resize() {
		for (let e of this.panes) {
			let t = Math.floor(Math.min(e.box.clientWidth, ul));
			t === e.size || t < ll || (e.size = t, e.canvas.width = e.canvas.height = Math.round(t * this.ratio), e.canvas.style.width = e.canvas.style.height = `${t}px`);
		}
		this.touch();
	}
	get ratio() {
		return Math.min(window.devicePixelRatio || 1, dl);
	}
	get gliding() {
		let { speed: e, setup: t } = this.store;
		return !this.around.still && e <= cl && t.patients <= sl;
	}
	look(e) {
		let { colour: t, view: n, trails: r, selection: i, hover: a } = this.store, { dark: o } = this.around;
		return {
			dark: o,
			colour: t,
			map: n === "map",
			trails: r,
			selection: i,
			hover: a,
			size: e.size,
			margin: 14
		};
	}
	drawPane(e) {
		let { store: t } = this, n = t.arms.get(e.arm)?.frames;
		if (!n || !e.size || !n.known) return;
		let r = Math.min(t.week, n.known - 1), i = t.view === "map", a = t.playing && this.gliding ? Math.min(t.between, 1) : 0;
		e.scene = i ? Zo(n, r, a) : $o(n, r), e.picture.draw(n, r, e.scene, this.viewpoint.camera, this.look(e), this.ratio), e.box.dataset.view = t.view, t.playing || e.canvas.setAttribute("aria-label", nl(n, r, e.arm, i));
	}
}, pl = 4, ml = 132;
function hl(e, t) {
	let n = e.measure("served"), r = /* @__PURE__ */ new Map();
	for (let i of La) {
		let a = e.measure(i.share), o = new Float64Array(t + 1);
		for (let e = 0; e <= t; e += 1) {
			let t = 0, r = 0;
			for (let i = Math.max(0, e - pl + 1); i <= e; i += 1) t += a[i] * n[i], r += n[i];
			o[e] = r > 0 ? t / r : NaN;
		}
		r.set(i.share, o);
	}
	return r;
}
function gl(e, t, n, r) {
	let i = n ? t.dark : t.colour;
	if (t.key === "created" || t.key === "neutral") return i;
	let a = 8 * r, o = document.createElement("canvas");
	o.width = o.height = a;
	let s = o.getContext("2d");
	if (s.fillStyle = i, s.fillRect(0, 0, a, a), s.strokeStyle = s.fillStyle = n ? "rgba(10,14,18,.42)" : "rgba(255,255,255,.62)", s.lineWidth = 1.3 * r, s.beginPath(), t.key === "destroyed" || t.key === "exploited") {
		for (let e of [
			-a,
			0,
			a
		]) s.moveTo(e, a), s.lineTo(e + a, 0), t.key === "exploited" && (s.moveTo(e, 0), s.lineTo(e + a, a));
		s.stroke();
	} else s.arc(a / 2, a / 2, 1.3 * r, 0, 7), s.fill();
	return e.createPattern(o, "repeat");
}
var _l = class {
	store;
	around;
	element;
	titleId = ie("title");
	rows = k("div", { class: "cv-streams" });
	panes = [];
	dirty = !0;
	constructor(e, t) {
		this.store = e, this.around = t, this.element = k("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, k("h2", { id: this.titleId }, L("happened.encounters")), k("p", { class: "cv-muted cv-small" }, L("happened.encounters_note")), this.rows), e.on("arms", () => this.rebuild()), e.on(["week", "frames"], () => {
			this.dirty = !0;
		}), t.onTheme(() => {
			this.dirty = !0;
		}), new ResizeObserver(() => {
			this.dirty = !0;
		}).observe(this.rows);
	}
	rebuild() {
		let e = [...this.store.arms.keys()];
		this.dirty = !0, e.join() !== this.panes.map((e) => e.arm).join() && (this.panes = e.map((e) => {
			let t = k("canvas", {
				role: "img",
				"aria-label": L("happened.encounters"),
				class: "cv-stream"
			});
			return t.addEventListener("click", (e) => {
				this.store.player.play(!1), this.store.player.goTo(e.offsetX / t.clientWidth * (this.store.weeks - 1));
			}), {
				arm: e,
				canvas: t,
				legend: k("div", { class: "cv-streamkey" })
			};
		}), j(this.rows, ...this.panes.map((e) => k("div", { class: "cv-streamrow" }, k("span", { class: `cv-badge cv-arm-${e.arm}` }, e.arm), e.canvas, e.legend))));
	}
	draw() {
		if (this.dirty) {
			this.dirty = !1;
			for (let e of this.panes) {
				let t = this.store.arms.get(e.arm)?.frames;
				t?.known && this.drawPane(e, t);
			}
		}
	}
	drawPane({ arm: e, canvas: t, legend: n }, r) {
		let { store: i } = this, { dark: a } = this.around, o = Math.min(window.devicePixelRatio || 1, 2), s = t.clientWidth;
		if (!s) return;
		(t.width !== Math.round(s * o) || t.height !== ml * o) && (t.width = Math.round(s * o), t.height = ml * o);
		let c = t.getContext("2d");
		c.setTransform(1, 0, 0, 1, 0, 0), c.clearRect(0, 0, t.width, t.height);
		let l = Math.min(i.reached, r.known - 1), u = hl(r, l), d = (e) => e / Math.max(i.weeks - 1, 1) * t.width, f = new Float64Array(l + 1);
		for (let e of La) {
			let n = u.get(e.share), r = f.map((e, t) => e + (n[t] || 0));
			c.beginPath(), c.moveTo(d(0), (1 - f[0]) * t.height);
			for (let e = 0; e <= l; e += 1) c.lineTo(d(e), (1 - r[e]) * t.height);
			for (let e = l; e >= 0; --e) c.lineTo(d(e), (1 - f[e]) * t.height);
			c.closePath(), c.fillStyle = gl(c, e, a, o), c.fill(), f.set(r);
		}
		c.fillStyle = a ? "#ffffff" : "#111820", c.fillRect(Math.min(d(i.week), t.width - 1.5 * o), 0, 1.5 * o, t.height);
		let p = Math.min(i.week, l), m = {
			arm: e,
			week: p
		};
		for (let e of La) m[e.key] = fe(u.get(e.share)[p]);
		t.setAttribute("aria-label", L("happened.alt_stream", m)), j(n, ...[...La].reverse().filter((e) => e.key !== "neutral").map((e) => k("span", { class: "cv-key" }, k("i", { class: `cv-chip cv-chip-${e.key}` }), L(`classes.${e.key}`), k("b", {}, String(m[e.key])))));
	}
}, vl = "covalue-theme", yl = class {
	root;
	hasAddress;
	wishes = {
		dark: matchMedia("(prefers-color-scheme: dark)"),
		still: matchMedia("(prefers-reduced-motion: reduce)")
	};
	told = /* @__PURE__ */ new Set();
	theme = "auto";
	constructor(e, t) {
		this.root = e, this.hasAddress = t;
		try {
			let e = localStorage.getItem(vl);
			(e === "light" || e === "dark") && (this.theme = e);
		} catch {}
		this.wishes.dark.addEventListener("change", () => this.apply()), this.apply();
	}
	get dark() {
		return this.theme === "auto" ? this.wishes.dark.matches : this.theme === "dark";
	}
	get still() {
		return this.wishes.still.matches;
	}
	onTheme(e) {
		this.told.add(e);
	}
	nextTheme() {
		this.theme = this.theme === "auto" ? this.dark ? "light" : "dark" : this.theme === "dark" ? "light" : "dark";
		try {
			localStorage.setItem(vl, this.theme);
		} catch {}
		this.apply();
	}
	apply() {
		this.root.dataset.theme = this.dark ? "dark" : "light", this.hasAddress && (document.documentElement.dataset.theme = this.root.dataset.theme);
		for (let e of this.told) e();
	}
}, bl = 25, xl = [
	"trust",
	"phi",
	"burden",
	"activation",
	"health"
], Sl = [
	"colours.trust",
	"colours.power",
	"colours.burden",
	"colours.activation",
	"facts.health"
], Cl = class {
	store;
	element;
	body = k("div", {
		class: "cv-tablebox",
		hidden: !0
	});
	first = 0;
	constructor(e) {
		this.store = e;
		let t = k("button", {
			type: "button",
			class: "cv-link",
			"aria-expanded": "false",
			onclick: () => {
				this.body.hidden = !this.body.hidden, t.setAttribute("aria-expanded", String(!this.body.hidden)), t.textContent = L(this.body.hidden ? "map.table" : "map.hide_table"), this.show();
			}
		}, L("map.table"));
		this.element = k("div", { class: "cv-tabletoggle" }, t, this.body), e.on([
			"week",
			"play",
			"frames",
			"arms"
		], () => this.show());
	}
	show() {
		let { store: e } = this, t = e.arms.get("A")?.frames;
		if (this.body.hidden || e.playing || !t?.known) return;
		let n = Math.min(e.week, t.known - 1), r = xl.map((e) => t.column(n, "patients", e)), i = t.column(n, "patients", "encounter_class"), a = t.column(n, "patients", "met"), o = i.length;
		this.first = Math.min(this.first, Math.max(0, Math.floor((o - 1) / bl) * bl));
		let c = Math.min(this.first + bl, o), l = Array.from({ length: c - this.first }, (t, n) => {
			let o = this.first + n;
			return k("tr", {}, k("th", { scope: "row" }, k("button", {
				type: "button",
				class: "cv-link",
				onclick: () => e.select({
					kind: "patients",
					slot: o
				})
			}, String(o))), ...r.map((e) => k("td", {}, z(e[o] / s))), k("td", {}, a[o] === 1 ? L(`classes.${Ra.get(i[o])?.key ?? "neutral"}`) : "–"));
		}), u = (e) => () => {
			this.first = Math.max(0, this.first + e), this.show();
		};
		j(this.body, k("div", {
			class: "cv-scroll",
			tabIndex: 0,
			role: "region",
			"aria-label": L("map.table")
		}, k("table", { class: "cv-outcomes" }, k("caption", {}, `${L("arms.A")}, ${L("clock.week", { week: n })}. ${L("map.page", {
			from: this.first,
			to: c - 1,
			count: o
		})}`), k("thead", {}, k("tr", {}, k("th", { scope: "col" }, L("map.person")), ...Sl.map((e) => k("th", { scope: "col" }, L(e))), k("th", { scope: "col" }, L("happened.encounters")))), k("tbody", {}, ...l))), k("div", { class: "cv-row" }, k("button", {
			type: "button",
			class: "cv-button",
			disabled: this.first === 0,
			onclick: u(-25)
		}, L("map.previous")), k("button", {
			type: "button",
			class: "cv-button",
			disabled: c >= o,
			onclick: u(bl)
		}, L("map.next"))));
	}
}, wl = (e, ...t) => k("div", { class: `cv-${e}` }, ...t), Tl = class {
	root;
	store;
	space;
	around;
	live = k("div", {
		class: "cv-hidden",
		"aria-live": "polite",
		role: "status"
	});
	banner = k("div", {
		class: "cv-banner",
		role: "alert",
		hidden: !0
	});
	waiting = El();
	main;
	gallery;
	drawn;
	stopped = !1;
	constructor(e, t, n, r) {
		this.root = e, this.store = t, e.classList.add("cv"), this.around = new yl(e, n);
		let i = new bs(t), a = new ge(t, n);
		this.gallery = new $a(t);
		let o = this.space = new fl(t, this.around), s = new ac(t, () => mc(t)), c = new Ca(t, this.around), l = new _l(t, this.around), u = new Sc(t), d = new Ia(t), f = new Ys(t), p = new Rs(t, f, o.element), m = new Ko(t), h = new vs(t, o, () => a.address, n);
		this.drawn = [
			o,
			c,
			l,
			s,
			u,
			d
		];
		let g = wl("free", new oc(t).element, f.element, _c(t)), _ = new Cl(t).element, v = new Ma(t).element, y = wl("side", p.element, g), b = wl("centre", o.element, _, v, l.element, c.element), x = wl("end", s.element, m.element, u.element, d.element, h.element), S = [
			["map", o.element],
			["lesson", p.element],
			["levers", g],
			["weeks", l.element],
			["happened", s.element],
			["who", m.element],
			["keep", h.element]
		], C = k("div", { class: "cv-grid" }, y, b, x), w = Jo(S, () => this.around.still);
		this.main = k("main", {
			class: "cv-main",
			hidden: !0
		}, w, C, this.gallery.element);
		let T = ro(t, this.around, () => i.help());
		j(e, Dl(o.element), T, this.banner, this.waiting, this.main, this.live, i.dialog), i.listen(e, r), this.listen(), requestAnimationFrame((e) => this.loop(e));
	}
	destroy() {
		this.stopped = !0, this.store.link.close();
	}
	listen() {
		let { store: e } = this;
		e.on("arms", () => {
			this.main.hidden && [...e.arms.values()].some((e) => e.opened) && (this.waiting.hidden = !0, this.main.hidden = !1);
		}), e.on(["mode", "welcome"], () => this.showMode()), e.on([
			"link",
			"said",
			"arms",
			"frames"
		], () => this.showBanner()), e.on("play", () => this.say()), this.showMode();
	}
	showMode() {
		let e = this.store.mode === "gallery";
		this.root.dataset.mode = this.store.mode;
		for (let t of this.main.children) t.hidden = e !== (t === this.gallery.element);
	}
	showBanner() {
		let { store: e } = this, t = [...e.arms.values()].map((e) => e.failure).find(Boolean), n = (e.state === "lost" && e.welcome ? L("lost") : "") || e.refusal || t || (e.live ? "" : L("recorded"));
		this.banner.hidden = !n, this.banner.textContent = n, this.banner.setAttribute("role", e.live ? "alert" : "note");
	}
	say() {
		let { store: e } = this;
		if (e.playing || !e.arms.size || e.known < 0) return;
		let t = e.week >= e.weeks - 1 ? "said.end" : "said.paused";
		this.live.textContent = L(t, {
			week: e.week,
			sentence: mc(e)
		});
	}
	loop(e) {
		if (!this.stopped) {
			this.store.player.tick(e);
			for (let t of this.drawn) t.draw(e);
			this.root.dataset.week = String(this.store.week), this.root.dataset.painted = String(this.space.painted), requestAnimationFrame((e) => this.loop(e));
		}
	}
};
function El() {
	return k("div", {
		class: "cv-waiting",
		role: "status"
	}, k("span", {
		class: "cv-spinner",
		"aria-hidden": "true"
	}), L("connecting"));
}
function Dl(e) {
	return k("a", {
		class: "cv-skip",
		href: `#${e.id}`,
		onclick: (t) => {
			t.preventDefault(), e.querySelector("canvas")?.focus();
		}
	}, L("skip"));
}
function Ol(e, t) {
	let n = e.welcome, r = n.scenarios.find((e) => e.name === n.start);
	r && (e.setup = { ...r.setup }), t.length > 1 && se(t, e), e.arms.has("A") || e.start("A", n.start), n.start !== "baseline" && t.length <= 1 && (e.mode = "explore");
}
// src/main.ts
function kl(e, t, n, r) {
	let i = new O(t, r), a = new Tl(e, i, n.address, n.page);
	return e.covalue = {
		store: i,
		shell: a
	}, a;
}
function Al() {
	let e = new URL("talk", location.href.split("#")[0]);
	return e.protocol = e.protocol === "https:" ? "wss:" : "ws:", e.href;
}
function jl(e, t) {
	e.mode = "explore";
	let n = e.welcome?.view ?? {};
	Ol(e, n.address?.split("#")[1] ? `#${n.address.split("#")[1]}` : ""), e.mode = "explore", e.arms.clear();
	for (let n of t.arms()) e.arms.set(n, new p(n, e.welcome.start));
}
var Ml = document.getElementById("covalue-explore");
if (Ml?.dataset.connect === "socket") kl(Ml, new a(Al()), {
	address: !0,
	page: !0
}, (e) => Ol(e, location.hash));
else if (Ml?.dataset.connect === "replay") {
	let e = new n(document.getElementById("covalue-recorded")?.textContent ?? "");
	kl(Ml, e, {
		address: !1,
		page: !0
	}, (t) => jl(t, e));
}
function Nl({ model: e, el: t }) {
	let n = document.createElement("div");
	n.dataset.lmSuppressShortcuts = "true", t.append(n);
	let r = kl(n, new o(e), {
		address: !1,
		page: !1
	}, (e) => {
		e.mode = "explore", Ol(e, ""), e.mode = "explore";
	});
	return () => r.destroy();
}
var Pl = { render: Nl };
export { Pl as default };
